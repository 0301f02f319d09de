package tidings.analytics;

import org.springframework.stereotype.Component;
import tidings.events.UserErased;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is noted when something happens to a user.
@Component
@FromTheBeginning
class UserReactions implements Reactions<UserEvent> {
    private final Sales sales;

    UserReactions(Sales sales) {
        this.sales = sales;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp -> sales.signedUp(signedUp.userId());
            case UserErased erased -> sales.signedUp(erased.userId()); // once, or there would be nobody to be erased
        }
    }
}
