package tidings.command.narration;

import java.util.stream.Collectors;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserSignedUp;

/// The details of an event that tell it from others, in a few words.
final class Details {
    private static final int ROOM = 40;

    private Details() {}

    static String of(Event event) {
        return switch (event) {
            case UserSignedUp user -> "%s <%s>".formatted(user.name(), user.email());
            case OrderPlaced order -> lines(order) + ", " + order.total().grouped();
            case OrderConfirmed order -> order.total().grouped();
            case OrderCancelled order -> order.reason();
            case PaymentSucceeded payment -> payment.amount().grouped();
            case PaymentFailed payment -> payment.reason().text();
            case PaymentRefunded payment -> payment.amount().grouped() + " given back";
            default -> "";
        };
    }

    private static String lines(OrderPlaced order) {
        var text = order.lines().stream().map(Details::line).collect(Collectors.joining(", "));
        return text.length() <= ROOM ? text : "%d lines".formatted(order.lines().size());
    }

    private static String line(Line line) {
        return "%d × %s".formatted(line.quantity(), line.sku());
    }
}
