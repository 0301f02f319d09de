package tidings.payment;

import org.springframework.stereotype.Component;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Intents;
import tidings.messaging.Reactions;

/// Whoever signs up is introduced to the provider, once, however long ago that was. No charge waits for that.
@Component
@FromTheBeginning
class UserReactions implements Reactions<UserEvent> {
    private final Intents intents;

    UserReactions(Intents intents) {
        this.intents = intents;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp user -> intents.note(new CreateCustomer(user.userId(), user.email(), user.name()));
        }
    }
}
