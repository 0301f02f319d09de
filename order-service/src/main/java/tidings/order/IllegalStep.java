package tidings.order;

/// Something was asked of an order that its status does not allow.
class IllegalStep extends RuntimeException {
    IllegalStep(String message) {
        super(message);
    }
}
