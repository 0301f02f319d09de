package tidings.notification;

import static tidings.notification.LetterKind.ORDER_CANCELLED;
import static tidings.notification.LetterKind.ORDER_CONFIRMED;
import static tidings.notification.LetterKind.PAYMENT_REFUNDED;
import static tidings.notification.LetterKind.WELCOME;

import org.jspecify.annotations.Nullable;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.PaymentRefunded;
import tidings.events.UserId;

/// What a customer is told about one fact. It names the customer by id only; the greeting is added when it is sent.
///
/// @param orderId the order that it is about; none in a welcome
public record Letter(
        String id, LetterKind kind, UserId userId, @Nullable OrderId orderId, String text) {
    static final String PROMISE = """

            If anything was charged for it, you get it back, and we write to you when that is done.
            """;

    public static Letter welcoming(UserId userId) {
        return new Letter(WELCOME.idFor(userId.value()), WELCOME, userId, null, WELCOME.about(""));
    }

    public static Letter telling(OrderConfirmed fact) {
        return about(
                fact.orderId(), ORDER_CONFIRMED, fact.userId(), fact.total().toString());
    }

    public static Letter telling(OrderCancelled fact) {
        return about(fact.orderId(), ORDER_CANCELLED, fact.userId(), fact.reason());
    }

    public static Letter telling(PaymentRefunded fact) {
        return about(
                fact.orderId(), PAYMENT_REFUNDED, fact.userId(), fact.amount().toString());
    }

    public String subject() {
        return kind.subject();
    }

    /// The same letter for somebody who knows already that the money was given back.
    Letter withoutPromise() {
        return new Letter(id, kind, userId, orderId, text.replace(PROMISE, ""));
    }

    private static Letter about(OrderId orderId, LetterKind kind, UserId userId, String particulars) {
        var text = "%s%nYour order: %s%n".formatted(kind.about(particulars), orderId);
        return new Letter(kind.idFor(orderId.value()), kind, userId, orderId, text);
    }
}
