package tidings.proof.quiescence;

import java.time.Duration;
import java.util.List;

/// The outcome of waiting for quiescence.
///
/// @param missing what was still under way at the end; nothing when the system is at rest
public record QuiescenceOutcome(Duration took, List<String> missing) {
    public boolean isReached() {
        return missing.isEmpty();
    }
}
