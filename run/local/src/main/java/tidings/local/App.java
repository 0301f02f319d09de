package tidings.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// One program on the disk: its jar with the libraries beside it, and what it has learnt.
record App(Path directory, String jarName, String cacheName) {
    Path jar() {
        return directory.resolve(jarName);
    }

    /// The jar of one of our libraries, where the program brings it.
    Path library(String name) {
        return directory.resolve("lib/%s-1.0-SNAPSHOT.jar".formatted(name));
    }

    Path cache() {
        return directory.resolve(cacheName);
    }

    Path draft() {
        return directory.resolve(cacheName + ".new");
    }

    boolean isTrained() {
        return Files.exists(cache());
    }

    /// Has what was written down used from now on: all of it, or nothing.
    void learnt() {
        try {
            if (Files.exists(draft())) {
                Files.move(draft(), cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
