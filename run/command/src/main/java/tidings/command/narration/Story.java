package tidings.command.narration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The story is what happens, line by line, as the topics tell it.
public final class Story implements AutoCloseable {
    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final int AT_ONCE = 50_000;

    private final String broker;
    private final boolean fromBeginning;
    private final StoryLine line;

    /// The offsets from which on each partition is yet to be told.
    private final Map<TopicPartition, Long> untold = new HashMap<>();

    private @Nullable StandaloneConsumer consumer;

    private Story(String broker, boolean fromBeginning, StoryLine line) {
        this.broker = broker;
        this.fromBeginning = fromBeginning;
        this.line = line;
    }

    /// All since the beginning.
    static Story fromBeginning(String broker, StoryLine line) {
        return new Story(broker, true, line);
    }

    /// All from the moment on in which it is first asked for.
    public static Story fromNow(String broker, StoryLine line) {
        return new Story(broker, false, line);
    }

    /// A line, and when the broker noted what it is about.
    private record Line(Instant recorded, String text) {}

    /// Tells what has come, or nothing if nothing comes for a while. What comes together is told in the order in which
    /// the broker noted it. Throws a [RuntimeException] when the broker cannot be asked: what was not told by
    /// then is told the next time.
    void goOn(Consumer<String> listener) {
        var open = open();
        var lines = new ArrayList<Line>();
        do {
            open.consumer().poll(A_WHILE).forEach(raw -> {
                var told = NarratedRecord.of(raw);
                if (!told.isOlderVersion()) {
                    lines.add(new Line(told.recorded(), line.of(told)));
                }
            });
        } while (open.isHistory() && lines.size() < AT_ONCE);
        lines.sort(Comparator.comparing(Line::recorded));
        lines.forEach(it -> listener.accept(it.text));
        for (var partition : open.ends().keySet()) {
            untold.put(partition, open.consumer().position(partition));
        }
    }

    private StandaloneConsumer open() {
        var open = consumer;
        if (open == null) {
            open = StandaloneConsumer.to(broker, fromBeginning, untold);
            consumer = open;
        }
        return open;
    }

    @Override
    public void close() {
        pause();
    }

    /// Lets go of the broker. The next time it listens anew, and goes on where it was.
    void pause() {
        var open = consumer;
        consumer = null;
        if (open != null) {
            open.consumer().close();
        }
    }
}
