package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.UserErased;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.FromNowOn;
import tidings.messaging.Reactions;

/// Welcomes those who sign up; not those who have been here for years.
@Component
@FromNowOn
class WelcomeReactions implements Reactions<UserEvent> {
    private final Secretary secretary;

    WelcomeReactions(Secretary secretary) {
        this.secretary = secretary;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp -> secretary.write(Letter.welcoming(signedUp.userId()));
            case UserErased _ -> {} // nobody is left to be welcomed, and to write once more would not be forgetting
        }
    }
}
