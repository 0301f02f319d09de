package tidings.order;

import tidings.messaging.NotRetryable;

/// Something was asked of an order that its status does not allow. When an event asks it, somebody has to look at
/// that.
class IllegalStep extends NotRetryable {
    IllegalStep(String message) {
        super(message);
    }
}
