package tidings.order;

/// Where an order stands, and which steps are legal from there. An illegal one throws [IllegalStep].
enum OrderStatus {
    PLACED,
    CONFIRMED,
    CANCELLED;

    /// It was paid.
    OrderStatus confirmed() {
        return this == PLACED ? CONFIRMED : refuse("confirmed");
    }

    /// It will not be paid. That cannot be said of an order that was.
    OrderStatus failed() {
        return this == PLACED ? CANCELLED : refuse("cancelled for want of payment");
    }

    /// Its customer does not want it any more, paid or not.
    OrderStatus cancelled() {
        return this != CANCELLED ? CANCELLED : refuse("cancelled");
    }

    /// Its money was given back. That cannot be said of an order that was not paid.
    OrderStatus refunded() {
        return this == CONFIRMED ? CANCELLED : refuse("cancelled because its money was given back");
    }

    private OrderStatus refuse(String step) {
        throw new IllegalStep("An order that is %s cannot be %s".formatted(this, step));
    }
}
