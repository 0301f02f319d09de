package tidings.command.narration;

import tidings.command.terminal.AnsiStyle;

/// The colours of the story: one for what an event means, and one for its key.
final class Colours {
    private static final AnsiStyle[] OF_KEYS = {AnsiStyle.CYAN, AnsiStyle.MAGENTA, AnsiStyle.BLUE, AnsiStyle.YELLOW};

    private Colours() {}

    static AnsiStyle of(String event) {
        return switch (event) {
            case "OrderConfirmed", "PaymentSucceeded" -> AnsiStyle.GREEN;
            case "OrderCancelled", "PaymentFailed" -> AnsiStyle.RED;
            case "PaymentRefunded" -> AnsiStyle.YELLOW;
            default -> AnsiStyle.BOLD;
        };
    }

    /// The colour of a key: the same for all its events, so that the eye can follow it.
    static AnsiStyle ofKey(String key) {
        return OF_KEYS[Math.floorMod(key.hashCode(), OF_KEYS.length)];
    }
}
