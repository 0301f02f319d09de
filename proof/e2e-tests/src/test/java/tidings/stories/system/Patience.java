package tidings.stories.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tidings.probes.ProbeFailed;

/// How long a story waits for what has to come: long enough for a slow machine on which a part has just started.
public final class Patience {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patience() {}

    /// Looks again and again, also when a part does not answer yet.
    public static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .ignoreExceptionsMatching(Patience::saysThatNobodyAnswers);
    }

    private static boolean saysThatNobodyAnswers(Throwable failure) {
        return failure instanceof UncheckedIOException || failure instanceof ProbeFailed;
    }
}
