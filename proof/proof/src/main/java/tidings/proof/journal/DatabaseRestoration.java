package tidings.proof.journal;

import java.time.Duration;
import java.time.Instant;

/// A restoration: a service's database was lost, and is as it was at the beginning of that time.
///
/// @param until when the service ended that had what was lost
public record DatabaseRestoration(String service, Instant from, Instant until) {
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    /// Whether what happened then may be forgotten.
    public boolean forgets(Instant time) {
        return time.isAfter(from.minus(UNDER_WAY)) && time.isBefore(until.plus(UNDER_WAY));
    }
}
