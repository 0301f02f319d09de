package tidings.payment.customers;

import org.springframework.stereotype.Component;
import tidings.events.UserErased;
import tidings.events.UserEvent;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Intents;
import tidings.messaging.Reactions;

/// Introduces each user who signs up to the provider, once, however long ago that was, and has those who were
/// erased forgotten there. No charge waits for that.
@Component
@FromTheBeginning
class UserReactions implements Reactions<UserEvent> {
    private final Customers customers;
    private final Intents intents;

    UserReactions(Customers customers, Intents intents) {
        this.customers = customers;
        this.intents = intents;
    }

    @Override
    public void on(UserEvent event) {
        switch (event) {
            case UserSignedUp user -> intents.note(new CreateCustomer(user.userId(), user.email(), user.name()));
            case UserErased erased -> forget(erased.userId());
        }
    }

    /// Forgets the user; the payments stay, of one who is a number.
    private void forget(UserId userId) {
        customers.erase(userId);
        intents.withdraw(CreateCustomer.class, userId.toString());
        intents.note(new DeleteCustomer(userId));
    }
}
