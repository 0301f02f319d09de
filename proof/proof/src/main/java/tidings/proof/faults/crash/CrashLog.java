package tidings.proof.faults.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// What a service's log says of a crash that it was ordered to.
///
/// @param since how long the log was before
record CrashLog(Path log, long since) {
    static CrashLog of(Path log) {
        return new CrashLog(log, log.toFile().length());
    }

    /// The times at which the service has crashed there, in that way.
    List<Instant> strikes(String point, String how) {
        return written()
                .lines()
                .filter(line -> line.contains("Struck at %s: %s".formatted(point, how)))
                .map(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(' '))))
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private String written() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(since);
            var bytes = new byte[(int) (Files.size(log) - since)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
