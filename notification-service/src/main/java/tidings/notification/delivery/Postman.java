package tidings.notification.delivery;

import org.springframework.stereotype.Component;
import tidings.events.UserId;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;
import tidings.notification.Address;
import tidings.notification.Addresses;
import tidings.notification.Letters;
import tidings.notification.Letters.Next;
import tidings.notification.SendLetters;
import tidings.notification.smtp.NotAnswered;
import tidings.notification.smtp.NotDelivered;
import tidings.notification.smtp.PutOff;
import tidings.notification.smtp.Undeliverable;

/// Takes a customer's letters to the mail server, oldest first.
///
/// A letter is sent once, except when a crash, a standstill or the end of the conversation comes between its content
/// and the note of the mail server's OK: then a second copy leaves, with the same Message-ID. A mail server that is
/// away stops the round; the letters wait for the next one. A letter that it refuses for good holds up no other.
@Component
class Postman implements Effect<SendLetters> {
    private static final CrashPoint HANDED_OVER = CrashPoint.named("letter.handed-over");

    private final Letters letters;
    private final Addresses addresses;
    private final MailServer mailServer;
    private final RetrySchedule schedule;
    private final Round round;

    Postman(Letters letters, Addresses addresses, MailServer mailServer, RetrySchedule schedule, Round round) {
        this.letters = letters;
        this.addresses = addresses;
        this.mailServer = mailServer;
        this.schedule = schedule;
        this.round = round;
    }

    /// Sends the customer's letters, with one look for each, at the letter and its address: what another postman
    /// has sent while this one stood still is not sent again, and of somebody who is erased meanwhile only the
    /// letter that is being handed over at that moment still leaves.
    @Override
    public void perform(SendLetters intent) throws NotDelivered {
        var goesOn = true;
        while (goesOn) {
            var next = letters.next(intent.userId());
            goesOn = next.isPresent() && deliver(next.get());
        }
    }

    /// Delivers a letter, if that may be. Returns whether there may be more.
    private boolean deliver(Next next) throws NotDelivered {
        var address = next.address();
        if (address == null) {
            leave(next.letter().userId());
            return false;
        }
        if (!schedule.allows(next)) {
            return false; // the postmaster notes the intent again when its time has come
        }
        return send(next, address);
    }

    /// Leaves the letters of a user without an address: the intent is noted again, after the commit, with the address.
    /// For somebody who was erased there will be none.
    private void leave(UserId userId) {
        if (addresses.isForgotten(userId)) {
            letters.giveUp(userId);
        }
    }

    private boolean send(Next next, Address address) throws NotDelivered {
        var letter = next.letter();
        try {
            mailServer.send(letter, address);
            HANDED_OVER.pass();
            return round.goesOnAfter(next);
        } catch (Undeliverable refusal) {
            letters.undeliverable(letter.id(), String.valueOf(refusal.getMessage()));
        } catch (PutOff refusal) {
            schedule.putOff(next, refusal);
        } catch (NotAnswered failure) {
            schedule.unanswered(next, failure);
        }
        return true;
    }
}
