package tidings.notification;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderId;
import tidings.events.PaymentRefunded;
import tidings.events.UserId;
import tidings.messaging.Intents;

/// The secretary writes the letters and keeps the addresses. Works in the caller's transaction.
@Component
class Secretary {
    private static final Duration FOR_ITS_CANCELLATION = Duration.ofHours(1);

    private final Letters letters;
    private final HeldLetters held;
    private final Cancellations cancellations;
    private final Addresses addresses;
    private final Intents intents;
    private final Clock clock;

    Secretary(
            Letters letters,
            HeldLetters held,
            Cancellations cancellations,
            Addresses addresses,
            Intents intents,
            Clock clock) {
        this.letters = letters;
        this.held = held;
        this.cancellations = cancellations;
        this.addresses = addresses;
        this.intents = intents;
        this.clock = clock;
    }

    void keep(Address address) {
        addresses.keep(address);
        intents.note(new SendLetters(address.userId())); // letters may have been waiting for it
    }

    /// Gives up whatever was written to the user and waits, now and later.
    void forget(UserId userId) {
        addresses.forget(userId);
        intents.note(new SendLetters(userId));
    }

    void write(Letter letter) {
        letters.add(letter);
        intents.note(new SendLetters(letter.userId()));
    }

    /// The letter about the refund lines up behind it.
    void tell(OrderCancelled fact) {
        write(Letter.telling(fact));
        held.release(refundOf(fact.orderId()));
    }

    /// The letter waits until it was heard that the order is cancelled, but not for ever: there is no order across
    /// topics.
    void tell(PaymentRefunded fact) {
        if (cancellations.know(fact.orderId())) {
            write(Letter.telling(fact));
        } else {
            letters.add(Letter.telling(fact), clock.instant().plus(FOR_ITS_CANCELLATION));
        }
    }

    /// The letter about the refund waits no longer, whether or not there is one about the cancellation.
    void hearOf(OrderCancelled fact) {
        cancellations.note(fact.orderId());
        if (held.release(refundOf(fact.orderId()))) {
            intents.note(new SendLetters(fact.userId()));
        }
    }

    private static String refundOf(OrderId orderId) {
        return LetterKind.PAYMENT_REFUNDED.idFor(orderId.value());
    }
}
