package tidings.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The file of a secret, which only its owner can read.
record SecretFile(Path file) {
    boolean isMissing() {
        return Files.notExists(file);
    }

    void write(String content) {
        try {
            Files.deleteIfExists(file);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, ownerOnly), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
