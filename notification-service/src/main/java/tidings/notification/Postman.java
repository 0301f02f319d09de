package tidings.notification;

import java.time.Clock;
import org.springframework.stereotype.Component;
import tidings.events.UserId;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;
import tidings.notification.smtp.NotDelivered;
import tidings.notification.smtp.Undeliverable;

/// Takes a customer's letters to the mail server, oldest first.
///
/// A letter is sent once, except when a crash or a standstill comes between the mail server's OK and the note of it:
/// then a second copy leaves, with the same Message-ID. A mail server that is away stops the round; the letters wait
/// for the next one. A letter that it refuses for good holds up no other.
@Component
class Postman implements Effect<SendLetters> {
    private static final CrashPoint HANDED_OVER = CrashPoint.named("letter.handed-over");

    private final Letters letters;
    private final Addresses addresses;
    private final MailServer mailServer;
    private final Clock clock;

    Postman(Letters letters, Addresses addresses, MailServer mailServer, Clock clock) {
        this.letters = letters;
        this.addresses = addresses;
        this.mailServer = mailServer;
        this.clock = clock;
    }

    /// One look for each letter, at the letter and its address: what another postman has sent while this one
    /// stood still is not sent again, and of somebody who is erased meanwhile only the letter that is being
    /// handed over at that moment still leaves.
    @Override
    public void perform(SendLetters intent) throws NotDelivered {
        var customer = intent.userId();
        for (var next = letters.next(customer); next.isPresent(); next = letters.next(customer)) {
            var address = next.get().address();
            if (address == null) {
                leave(customer);
                return;
            }
            send(next.get().letter(), address);
        }
    }

    /// Without an address there is nothing to do yet: the intent is noted again, after the commit, with the address.
    /// For somebody who was erased there will be none.
    private void leave(UserId userId) {
        if (addresses.isForgotten(userId)) {
            letters.giveUp(userId);
        }
    }

    private void send(Letter letter, Address address) throws NotDelivered {
        try {
            mailServer.send(letter, address);
            HANDED_OVER.pass();
            letters.sent(letter.id(), clock.instant());
        } catch (Undeliverable refusal) {
            letters.undeliverable(letter.id(), refusal);
        }
    }
}
