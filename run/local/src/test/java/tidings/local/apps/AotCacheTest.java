package tidings.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path directory;

    private AotCache cache;

    @BeforeEach
    void aProgramHasNotLearntYet() {
        cache = new AotCache(directory.resolve("order-service.aot"));
    }

    @Test
    void aDraftThatIsWrittenToItsEndIsPutInItsPlace() throws IOException {
        Files.writeString(cache.draft().file(), "all of it");

        cache.takeOver();

        assertThat(cache.isWhole()).isTrue();
        assertThat(cache.file()).hasContent("all of it");
        assertThat(cache.draft().file()).doesNotExist();
    }

    /// The draft is as a JVM leaves it that was killed while it wrote.
    @Test
    void aDraftBesideWhichAJvmHasNotesIsNone() throws IOException {
        Files.writeString(cache.draft().file(), "a part of it");
        Files.writeString(directory.resolve("order-service.aot.new.config"), "");

        cache.takeOver();

        assertThat(cache.isWhole()).isFalse();
        assertThat(cache.file()).doesNotExist();
    }

    @Test
    void whoHasWrittenNothingChangesNothing() throws IOException {
        Files.writeString(cache.file(), "of before");

        cache.takeOver();

        assertThat(cache.file()).hasContent("of before");
    }
}
