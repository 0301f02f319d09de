package tidings.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import tidings.events.wire.Harmless;
import tidings.events.wire.Reading;

/// An event as a line for people: when, what, about which order or user, the telling details, and who told it.
final class StoryLine {
    private static final int TELLING_END_OF_A_KEY = 8;
    private static final Paint[] COLOURS_OF_KEYS = {Paint.CYAN, Paint.MAGENTA, Paint.BLUE, Paint.YELLOW};

    private final DateTimeFormatter time;

    StoryLine(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
    }

    String of(Told told) {
        try {
            return switch (told.reading()) {
                case Reading.Legible it ->
                    line(told, it.event().getClass().getSimpleName(), it.key(), details(it.event()));
                case Reading.Unknown it -> line(told, it.type(), it.key(), "");
                case Reading.Illegible _ -> illegible(told);
            };
        } catch (RuntimeException _) { // such as a moment that is in no calendar
            return illegible(told);
        }
    }

    private String line(Told told, String name, String key, String details) {
        return "%s  %s  %s  %s  %s"
                .formatted(
                        Paint.DIM.on(time.format(told.happened())),
                        colour(name).on("%-17s".formatted(Harmless.brief(name))),
                        colourOfKey(key).on(shortened(Harmless.brief(key))),
                        "%-58s".formatted(Harmless.brief(details)),
                        Paint.DIM.on(Harmless.brief(told.source())))
                .stripTrailing();
    }

    private String illegible(Told told) {
        return "%s  %s  %s"
                .formatted(
                        Paint.DIM.on(time.format(told.recorded())),
                        Paint.RED.on("%-17s".formatted("illegible")),
                        told.place()); // and nothing of what it says, which may be about anybody
    }

    private static String details(Event event) {
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

    private static Paint colour(String name) {
        return switch (name) {
            case "OrderConfirmed", "PaymentSucceeded" -> Paint.GREEN;
            case "OrderCancelled", "PaymentFailed" -> Paint.RED;
            case "PaymentRefunded" -> Paint.YELLOW;
            default -> Paint.BOLD;
        };
    }

    /// The same for all events of one key, so that the eye can follow it.
    private static Paint colourOfKey(String key) {
        return COLOURS_OF_KEYS[Math.floorMod(key.hashCode(), COLOURS_OF_KEYS.length)];
    }

    /// Ids begin with the time; their end tells them apart.
    private static String shortened(String key) {
        return "…" + key.substring(Math.max(0, key.length() - TELLING_END_OF_A_KEY));
    }

    private static String lines(OrderPlaced order) {
        var text = order.lines().stream().map(StoryLine::line).collect(Collectors.joining(", "));
        return text.length() <= 40 ? text : "%d lines".formatted(order.lines().size());
    }

    private static String line(Line line) {
        return "%d × %s".formatted(line.quantity(), line.sku());
    }
}
