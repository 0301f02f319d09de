package tidings.proof.checker;

import java.time.Duration;
import java.util.List;

/// What waiting came to.
///
/// @param missing what was still under way at the end; nothing when the system is at rest
public record RestOutcome(Duration took, List<String> missing) {
    public boolean isReached() {
        return missing.isEmpty();
    }
}
