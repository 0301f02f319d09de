package tidings.local.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The AOT cache of a program: what a JVM has learnt about it in a training run.
record AotCache(Path file) {
    /// The draft of the cache: the file that a JVM writes until all of it is written.
    AotCache draft() {
        return new AotCache(Path.of(file + ".new"));
    }

    /// Whether all of it is there: a JVM has notes beside it for as long as it is writing.
    boolean isWhole() {
        return Files.exists(file) && !Files.exists(Path.of(file + ".config"));
    }

    /// Puts the draft in its place: all of it, or nothing.
    void takeOver() {
        try {
            if (draft().isWhole()) {
                Files.move(draft().file(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
