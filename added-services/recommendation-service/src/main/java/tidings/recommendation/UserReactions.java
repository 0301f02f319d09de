package tidings.recommendation;

import org.springframework.stereotype.Component;
import tidings.events.UserErased;
import tidings.events.UserEvent;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is noted when something happens to a user.
@Component
@FromTheBeginning
class UserReactions implements Reactions<UserEvent> {
    private final Customers customers;
    private final Baskets baskets;

    UserReactions(Customers customers, Baskets baskets) {
        this.customers = customers;
        this.baskets = baskets;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp signedUp -> customers.meet(signedUp.userId());
            case UserErased erased -> forget(erased.userId());
        }
    }

    /// What was bought still counts, for others.
    private void forget(UserId customer) {
        customers.forget(customer);
        baskets.forget(customer);
    }
}
