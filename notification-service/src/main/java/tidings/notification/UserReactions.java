package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.UserErased;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What the secretary notes about a user, however long ago it happened: letters need an address.
@Component
@FromTheBeginning
class UserReactions implements Reactions<UserEvent> {
    private final Secretary secretary;

    UserReactions(Secretary secretary) {
        this.secretary = secretary;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp ->
                secretary.keep(new Address(signedUp.userId(), signedUp.email(), signedUp.name()));
            case UserErased erased -> secretary.forget(erased.userId());
        }
    }
}
