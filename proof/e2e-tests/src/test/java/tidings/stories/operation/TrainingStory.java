package tidings.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tidings.local.process.Directories;
import tidings.rules.SourceTree;
import tidings.stories.Slow;
import tidings.stories.system.Command;

/// A program runs once to learn how it starts. Should it have learnt nothing, it would only start slower, which nobody
/// would notice.
@Slow
@DisabledIfSystemProperty(
        named = "system",
        matches = "compose",
        disabledReason = "Images were trained when they were built.")
class TrainingStory {
    private static final Path PLACE = Path.of("target/training");
    private static final Path APP = PLACE.resolve("app");

    /// The service that stands for all. It has a database, and secrets of its own.
    private static final String SERVICE = "user-service";

    private static final String TRAINER =
            "%s:%s".formatted(jar("local"), jar("local").resolveSibling("lib/*"));

    private final Command java = new Command(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), Map.of());

    @BeforeEach
    void theServiceIsLaidOutAsInAnImage() throws IOException {
        Directories.delete(PLACE);
        java.run("-Djarmode=tools", "-jar", jar(SERVICE).toString(), "extract", "--destination", APP.toString());
        Files.move(APP.resolve(jar(SERVICE).getFileName()), APP.resolve("app.jar"));
    }

    @Test
    void aTrainedProgramHasWrittenDownWhatItLearnt() {
        var home = PLACE.resolve("home").toString();

        java.run("-cp", TRAINER, "tidings.local.training.TrainAlone", SERVICE, APP.toString(), home);

        assertThat(APP.resolve("app.aot")).isNotEmptyFile();
    }

    private static Path jar(String module) {
        return SourceTree.module(module).resolve("target").resolve(module + "-1.0-SNAPSHOT.jar");
    }
}
