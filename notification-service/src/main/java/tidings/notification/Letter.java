package tidings.notification;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.PaymentRefunded;
import tidings.events.UserId;

/// What a customer is told about one fact. It names the customer by id only; the greeting is added when it is sent.
///
/// @param id      the same however often the fact is heard
/// @param orderId the order that it is about; none in a welcome
record Letter(String id, Kind kind, UserId userId, @Nullable OrderId orderId, String subject, String text) {

    enum Kind {
        WELCOME,
        ORDER_CONFIRMED,
        ORDER_CANCELLED,
        PAYMENT_REFUNDED;

        private String of(UUID fact) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + fact;
        }
    }

    static Letter welcoming(UserId userId) {
        return new Letter(Kind.WELCOME.of(userId.value()), Kind.WELCOME, userId, null, "Welcome to Tidings", """
                it is good to have you here. You will hear from us when something happens to your orders, \
                and only then.
                """);
    }

    static Letter telling(OrderConfirmed fact) {
        return about(fact.orderId(), Kind.ORDER_CONFIRMED, fact.userId(), "Your order is confirmed", """
                your payment of %s has arrived, and your order is on its way to you.
                """.formatted(
                        written(fact.total())));
    }

    static Letter telling(OrderCancelled fact) {
        return about(fact.orderId(), Kind.ORDER_CANCELLED, fact.userId(), "Your order is cancelled", """
                your order will not be delivered: %s

                If anything was charged for it, you get it back, and we write to you when that is done.
                """.formatted(
                        fact.reason()));
    }

    static Letter telling(PaymentRefunded fact) {
        return about(
                fact.orderId(), Kind.PAYMENT_REFUNDED, fact.userId(), "Your money is on its way back", """
                we have given back the %s that you paid for your cancelled order.
                """.formatted(
                                written(fact.amount())));
    }

    private static Letter about(OrderId orderId, Kind kind, UserId userId, String subject, String news) {
        var text = news + "\nYour order: " + orderId + "\n";
        return new Letter(kind.of(orderId.value()), kind, userId, orderId, subject, text);
    }

    private static String written(Money money) {
        var digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.amount(), digits).toPlainString() + " " + money.currency();
    }
}
