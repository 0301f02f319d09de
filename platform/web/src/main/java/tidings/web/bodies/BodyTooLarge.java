package tidings.web.bodies;

import java.io.IOException;

/// The body of a request is longer than allowed.
public final class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("The body is larger than allowed");
    }
}
