package tidings.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tidings.events.UserId;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;

/// Takes a customer's letters to the mail server, oldest first.
///
/// A letter is sent once, except when a crash comes between the mail server's OK and the note of it: then a second copy
/// leaves, with the same Message-ID. A mail server that is away stops the round; the letters wait for the next one.
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

    /// The address is looked up for each letter: of somebody who is erased meanwhile, only the letter that is being
    /// handed over at that moment still leaves.
    @Override
    public void perform(SendLetters intent) throws MessagingException {
        var page = letters.waitingFor(intent.userId());
        while (!page.isEmpty()) {
            for (var letter : page) {
                var address = addresses.of(intent.userId());
                if (address.isEmpty()) {
                    leave(intent.userId());
                    return;
                }
                send(letter, address.get());
            }
            page = letters.waitingFor(intent.userId());
        }
    }

    /// Without an address there is nothing to do yet: the intent is noted again, after the commit, with the address.
    /// For somebody who was erased there will be none.
    private void leave(UserId userId) {
        if (addresses.isForgotten(userId)) {
            letters.giveUp(userId);
        }
    }

    private void send(Letter letter, Address address) throws MessagingException {
        try {
            mailServer.send(letter, address);
            HANDED_OVER.pass();
            letters.sent(letter.id(), clock.instant());
        } catch (Undeliverable refusal) {
            letters.undeliverable(letter.id(), refusal);
        }
    }
}
