package tidings.local.apps;

import java.nio.file.Path;

/// One program on the disk: its jar with the libraries beside it, and what it has learnt.
record App(Path directory, String jarName, String cacheName) {
    Path jar() {
        return directory.resolve(jarName);
    }

    /// The jar of another module of ours, where it brings that.
    Path jarOf(String name) {
        return directory.resolve("lib/%s-1.0-SNAPSHOT.jar".formatted(name));
    }

    AotCache cache() {
        return new AotCache(directory.resolve(cacheName));
    }
}
