package tidings.command.narration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.provisioning.Trouble;

/// A narrator that fails says so and tries again. Nothing else comes of it.
class NarrationTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Story story = Story.fromNow("127.0.0.1:1", new StoryLine(ZoneOffset.UTC));

    @AfterEach
    void theEnd() {
        story.close();
    }

    @Test
    void whatKeepsFromTellingIsSaidOnceAndTriedAgain() {
        var read = narration(() -> {
                    throw new Trouble("kafka is stopped. Start it: ./tidings start kafka");
                })
                .tell(this::isWantedThreeTimes);

        assertThat(read).isTrue();
        assertThat(attempts).hasValue(4);
        assertThat(said())
                .hasSize(1)
                .first()
                .asString()
                .contains("all else goes on", "kafka is stopped. Start it: ./tidings start kafka");
    }

    @Test
    void anErrorOfTheNarratorIsNotTheEndOfIt() {
        narration(() -> {
                    throw new OutOfMemoryError("Java heap space");
                })
                .tell(this::isWantedThreeTimes);

        assertThat(attempts).hasValue(4);
        assertThat(said()).hasSize(1).first().asString().contains("OutOfMemoryError: Java heap space");
    }

    @Test
    void whetherSomebodyWantsToKnowCanBeAskedAgain() {
        BooleanSupplier answer = () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("the directory cannot be read");
            }
            return false;
        };

        assertThat(narration(() -> {}).tell(answer)).isTrue();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aStoryThatNobodyReadsAnyMoreIsNotTold() {
        var closed = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                true,
                UTF_8);
        closed.println("The last word.");

        assertThat(new Narration(story, () -> {}, closed).tell(() -> true)).isFalse();
    }

    private Narration narration(Runnable precondition) {
        return new Narration(story, precondition, new PrintStream(screen, true, UTF_8));
    }

    private boolean isWantedThreeTimes() {
        return attempts.incrementAndGet() <= 3;
    }

    private List<String> said() {
        return screen.toString(UTF_8).lines().toList();
    }
}
