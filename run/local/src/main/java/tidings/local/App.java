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

    /// Where a JVM writes what it learns, until all of it is written.
    Path draft() {
        return directory.resolve(cacheName + ".new");
    }

    boolean isTrained() {
        return isWhole(cache());
    }

    /// Has what was written down used from now on: all of it, or nothing.
    void learnt() {
        try {
            if (isWhole(draft())) {
                Files.move(draft(), cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JVM has notes beside the cache for as long as that is not written to its end.
    private static boolean isWhole(Path cache) {
        return Files.exists(cache) && !Files.exists(Path.of(cache + ".config"));
    }
}
