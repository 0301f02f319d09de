package tidings.messaging.endpoints;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/// A person's decision to give something up.
///
/// @param reason why, in words for those who ask later
/// @param by     who has decided it
public record Decision(String reason, String by) {
    private static final String DISCARD = "discard";

    /// The decision, as an endpoint is told it. Throws [InvalidEndpointRequestException] when it lacks something.
    ///
    /// @param what the last part of the endpoint's address
    public static Decision toDiscard(String what, @Nullable String reason, @Nullable String by) {
        if (!what.equals(DISCARD)) {
            throw new InvalidEndpointRequestException("there is discard, and no " + what, "nothing was done");
        }
        if (reason == null || reason.isBlank() || by == null || by.isBlank()) {
            throw new InvalidEndpointRequestException(
                    "say why it is given up (reason), and who says so (by)", "nothing was done");
        }
        return new Decision(reason.replace('\0', ' '), by.replace('\0', ' '));
    }
}
