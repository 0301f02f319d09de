package tidings.command;

/// What colour an event has in the story, and its key.
final class Colours {
    private static final Paint[] OF_KEYS = {Paint.CYAN, Paint.MAGENTA, Paint.BLUE, Paint.YELLOW};

    private Colours() {}

    static Paint of(String event) {
        return switch (event) {
            case "OrderConfirmed", "PaymentSucceeded" -> Paint.GREEN;
            case "OrderCancelled", "PaymentFailed" -> Paint.RED;
            case "PaymentRefunded" -> Paint.YELLOW;
            default -> Paint.BOLD;
        };
    }

    /// The same for all events of one key, so that the eye can follow it.
    static Paint ofKey(String key) {
        return OF_KEYS[Math.floorMod(key.hashCode(), OF_KEYS.length)];
    }
}
