package tidings.gateway.forwarding;

import java.io.IOException;
import java.net.SocketTimeoutException;

/// A request has left the gateway, and no whole answer came: what it asks for may have happened. Written to a
/// connection that the service had closed already, it has left, too: nobody can tell.
final class Unanswered extends IOException {
    Unanswered(Exception failure) {
        super(failure);
    }

    /// Whether the connection still stands, but the answer does not come.
    boolean isTooSlow() {
        return getCause() instanceof SocketTimeoutException;
    }
}
