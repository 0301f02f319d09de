package tidings.web;

import java.io.IOException;

/// More body came than is allowed.
final class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("The body is larger than allowed");
    }
}
