package tidings.order;

/// The status of an order: where it stands, and which steps are legal from there. An illegal one throws [IllegalStep].
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    CANCELLED;

    /// The order was paid.
    OrderStatus confirmed() {
        return this == PLACED ? CONFIRMED : refuse("confirmed");
    }

    /// The order will not be paid. That cannot be said of an order that was.
    OrderStatus failed() {
        return this == PLACED ? CANCELLED : refuse("cancelled for want of payment");
    }

    /// The customer does not want the order any more, paid or not.
    OrderStatus cancelled() {
        return this != CANCELLED ? CANCELLED : refuse("cancelled");
    }

    /// The order's money was given back. That cannot be said of an order that was not paid.
    OrderStatus refunded() {
        return this == CONFIRMED ? CANCELLED : refuse("cancelled because its money was given back");
    }

    private OrderStatus refuse(String step) {
        throw new IllegalStep("An order that is %s cannot be %s".formatted(this, step));
    }
}
