package tidings.messaging.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;

/// Why an event failed may quote what a stranger has written in it.
class FailureVerdictTest {
    private static final String STRANGE = "there is no \u001b[2Jorder\n\u202e7";

    static Stream<Exception> failures() {
        return Stream.of(
                new IllegalStateException(STRANGE),
                new NotRetryable(STRANGE),
                new NotBefore(Instant.EPOCH, STRANGE),
                new IllegalStateException("wrapped", new NotRetryable(STRANGE)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theReasonForgesNoLineAndDoesNothingToATerminal(Exception failure) {
        assertThat(FailureVerdict.on(failure).reason()).endsWith("there is no ·[2Jorder··7");
    }
}
