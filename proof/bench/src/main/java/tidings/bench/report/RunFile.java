package tidings.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidings.bench.BenchRun;
import tidings.provisioning.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A run as a file in JSON.
public final class RunFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private RunFile() {}

    /// Reads a run. Throws [Trouble] when the file is none.
    public static BenchRun read(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new Trouble("There is no file %s. ./tidings bench --record writes docs/performance/figures.json."
                    .formatted(file));
        }
        try {
            return JSON.readValue(file.toFile(), BenchRun.class);
        } catch (JacksonException unreadable) {
            throw new Trouble(
                    "%s is no run of the bench: %s.".formatted(file, unreadable.getOriginalMessage()), unreadable);
        }
    }

    public static void write(BenchRun run, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(run) + "\n");
    }
}
