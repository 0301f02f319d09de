package tidings.web;

import java.io.IOException;

/// The body of a request is longer than allowed.
final class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("The body is larger than allowed");
    }
}
