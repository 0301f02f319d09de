package tidings.slack;

import org.springframework.stereotype.Component;
import tidings.events.UserErased;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.FromNowOn;
import tidings.messaging.Intents;
import tidings.messaging.Reactions;

/// What is said in the channel when something happens to a user.
@Component
@FromNowOn
class UserReactions implements Reactions<UserEvent> {
    private final Intents intents;

    UserReactions(Intents intents) {
        this.intents = intents;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp ->
                intents.note(new Message(signedUp.userId(), "A new customer: " + signedUp.userId()));
            case UserErased _ -> {} // nobody was named, and who leaves wants no attention
        }
    }
}
