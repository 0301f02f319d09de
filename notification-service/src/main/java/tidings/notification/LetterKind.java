package tidings.notification;

import java.util.Locale;
import java.util.UUID;

/// The kinds of letters and their wording. What is particular to one letter stands where `%s` is.
enum LetterKind {
    WELCOME("Welcome to Tidings", """
            it is good to have you here. You will hear from us when something happens to your orders, and only then.
            """),
    ORDER_CONFIRMED("Your order is confirmed", """
            your payment of %s has arrived, and your order is on its way to you.
            """),
    ORDER_CANCELLED("Your order is cancelled", """
            your order will not be delivered: %s
            """ + Letter.PROMISE),
    PAYMENT_REFUNDED("Your money is on its way back", """
            we have given back the %s that you paid for your cancelled order.
            """);

    private final String subject;
    private final String wording;

    LetterKind(String subject, String wording) {
        this.subject = subject;
        this.wording = wording;
    }

    String subject() {
        return subject;
    }

    String about(String particulars) {
        return wording.formatted(particulars);
    }

    /// The id of the letter of this kind about that order or user: the same however often the fact is heard.
    String idFor(UUID about) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + about;
    }
}
