package tidings.recommendation;

import org.springframework.stereotype.Component;
import tidings.events.UserEvent;
import tidings.events.UserSignedUp;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is noted when something happens to a user.
@Component
@FromTheBeginning
class UserReactions implements Reactions<UserEvent> {
    private final Customers customers;

    UserReactions(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp -> customers.meet(signedUp.userId());
        }
    }
}
