package tidings.messaging.consumer;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/// A batch that this instance has heard and not yet done, however often it came, and its last failure.
record BatchInHand(long since, @Nullable Throwable failure) {
    static BatchInHand taken() {
        return new BatchInHand(System.nanoTime(), null);
    }

    BatchInHand failed(Throwable why) {
        return new BatchInHand(since, why);
    }

    /// What is wrong with the batch, in a sentence for an operator.
    ///
    /// @param failing after which a batch that fails time and again is worth a word
    /// @param busy    after which one that takes no end is
    Optional<String> problem(String topics, Duration failing, Duration busy) {
        var age = Duration.ofNanos(System.nanoTime() - since);
        if (failure != null && age.compareTo(failing) > 0) {
            return Optional.of("the consumer of %s is stalled, not making progress for %d s, and keeps retrying: %s"
                    .formatted(topics, age.toSeconds(), NestedExceptionUtils.getMostSpecificCause(failure)));
        }
        return age.compareTo(busy) > 0
                ? Optional.of("the consumer of %s has been busy with the same events for %d s: look what it waits for"
                        .formatted(topics, age.toSeconds()))
                : Optional.empty();
    }
}
