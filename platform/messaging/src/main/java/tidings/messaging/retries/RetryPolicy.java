package tidings.messaging.retries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.messaging.deadletters.ParkedRecord;
import tidings.messaging.reactions.FailureVerdict;
import tidings.messaging.transactions.TransientFailures;

/// The retry policy: whatever goes on failing is left to a person after 5 attempts within 10 s. A failure of the
/// moment is no attempt.
class RetryPolicy {
    /// The pauses between the attempts at an event, the first of which was made when it came.
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(2_700));

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Clock clock;

    RetryPolicy(Clock clock) {
        this.clock = clock;
    }

    /// What is to be done next about an event that failed again.
    ///
    /// @param key as it was when that event was taken
    FailedAttempt on(Throwable failure, RetriedKey key, ParkedRecord head) {
        var tried = key.attempts() + 1;
        return switch (verdictOn(failure)) {
            case FailureVerdict.ForAPerson it -> new FailedAttempt(key, head.id(), tried, null, it.reason());
            case FailureVerdict.Later it -> new FailedAttempt(key, head.id(), key.attempts(), it.moment(), it.reason());
            case FailureVerdict.Again it -> new FailedAttempt(key, head.id(), tried, after(tried), it.reason());
        };
    }

    private FailureVerdict verdictOn(Throwable failure) {
        return TransientFailures.include(failure)
                ? new FailureVerdict.Later(clock.instant().plus(A_MOMENT), failure.toString())
                : FailureVerdict.on(failure);
    }

    private @Nullable Instant after(int attempts) {
        return attempts > PAUSES.size() ? null : clock.instant().plus(PAUSES.get(attempts - 1));
    }
}
