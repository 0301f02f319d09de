package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.UserId;
import tidings.messaging.Intents;

/// Writes the letters and keeps the addresses. Works in the caller's transaction.
@Component
class Secretary {
    private final Letters letters;
    private final Addresses addresses;
    private final Intents intents;

    Secretary(Letters letters, Addresses addresses, Intents intents) {
        this.letters = letters;
        this.addresses = addresses;
        this.intents = intents;
    }

    void keep(Address address) {
        addresses.keep(address);
        intents.note(new SendLetters(address.userId())); // letters may have been waiting for it
    }

    /// Whatever was written to them and waits is to be given up, now and later.
    void forget(UserId userId) {
        addresses.forget(userId);
        intents.note(new SendLetters(userId));
    }

    void write(Letter letter) {
        letters.add(letter);
        intents.note(new SendLetters(letter.userId()));
    }
}
