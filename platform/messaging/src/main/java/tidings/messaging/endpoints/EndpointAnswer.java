package tidings.messaging.endpoints;

import java.util.Map;
import java.util.function.IntSupplier;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.core.NestedExceptionUtils;

/// What an endpoint answers to somebody who wants something done about what is parked: how many were done, and what
/// kept it from being done.
public final class EndpointAnswer {
    private EndpointAnswer() {}

    /// Does the work, and says how many were done, or why none was.
    ///
    /// @param done the name of the number
    public static Map<String, Object> of(String done, IntSupplier work) {
        try {
            return Map.of(done, work.getAsInt());
        } catch (RuntimeException failure) {
            var why = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
            return Map.of(done, 0, "problem", "nothing was changed: " + why);
        }
    }

    /// Reads a number. Throws [InvalidEndpointRequestException] when it is none.
    public static long number(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException _) {
            throw new InvalidEndpointRequestException("there is no " + written, "say a number, or count");
        }
    }
}
