package tidings.stories.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tidings.stories.parts.Answer;
import tidings.stories.system.Patience;

/// Questions are the same thing asked again and again, by several at a time, until they have heard enough. They note
/// what came of each: its status, or why there was no answer.
public final class Questions implements AutoCloseable {
    public static final String REFUSED = "no connection";

    private static final int ASKING = 4;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<?> over;
    private volatile boolean enough;

    public Questions(Supplier<Answer> question) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        over = CompletableFuture.allOf(IntStream.range(0, ASKING)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> ask(question), threads))
                .toArray(CompletableFuture[]::new));
        threads.shutdown();
    }

    private void ask(Supplier<Answer> question) {
        while (!enough) {
            outcomes.add(outcome(question));
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
    }

    private static String outcome(Supplier<Answer> question) {
        try {
            return String.valueOf(question.get().status());
        } catch (UncheckedIOException none) {
            return none.getCause() instanceof ConnectException ? REFUSED : String.valueOf(none.getCause());
        }
    }

    /// Returns when at least so many were answered like that from now on.
    public void areAnswered(int times, String outcome) {
        var before = times(outcome);
        Patience.await("%d times %s".formatted(times, outcome))
                .until(() -> over.isDone() || times(outcome) >= before + times);
        assertThat(over).as("those who ask").isNotDone();
    }

    /// What was asked up to now does not count.
    public void countFromNowOn() {
        outcomes.clear();
    }

    private long times(String outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }

    /// What came of them, each kind once.
    public List<String> kindsOfOutcomes() {
        return outcomes.stream().distinct().toList();
    }

    @Override
    public void close() {
        enough = true;
        over.join();
    }
}
