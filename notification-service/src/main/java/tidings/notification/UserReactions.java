package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.Reactions;

/// What the secretary does when something happens to a user.
@Component
class UserReactions implements Reactions<UserEvent> {
    private final Secretary secretary;

    UserReactions(Secretary secretary) {
        this.secretary = secretary;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp -> {
                secretary.keep(new Address(signedUp.userId(), signedUp.email(), signedUp.name()));
                secretary.write(Letter.welcoming(signedUp.userId()));
            }
        }
    }
}
