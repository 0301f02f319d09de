package tidings.payment.customers;

import org.springframework.stereotype.Component;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;
import tidings.messaging.NotRetryable;
import tidings.payment.ProviderFailure;

/// Introduces a user to the provider, who knows the same introduction when it hears it again within a day.
///
/// First as a customer without a name, and only once that one is noted, by name and address. So whatever gets lost in
/// between names nobody, and whom the provider can name it can be asked to forget.
///
/// An introduction that failed is tried under another idempotency key, and may have made a customer whom nobody asks
/// for: no charge is ever theirs.
@Component
class CreateCustomerEffect implements Effect<CreateCustomer> {
    private static final CrashPoint INTRODUCED = CrashPoint.named("customer.introduced");

    private final Customers customers;
    private final ProviderCustomers provider;

    CreateCustomerEffect(Customers customers, ProviderCustomers provider) {
        this.customers = customers;
        this.provider = provider;
    }

    @Override
    public void perform(CreateCustomer user) {
        if (customers.nameOf(user.userId()).isEmpty()) {
            var name = introduce(user);
            INTRODUCED.pass();
            customers.add(user.userId(), name);
        }
        describe(user);
    }

    /// Describes the user, unless erased meanwhile.
    private void describe(CreateCustomer user) {
        customers.nameOf(user.userId()).ifPresent(name -> provider.describe(name, user));
    }

    private String introduce(CreateCustomer user) {
        try {
            return provider.introduce(user.userId(), customers.attempt(user.userId()));
        } catch (ProviderFailure failure) {
            if (failure.isAnswer()) {
                customers.askAnew(user.userId()); // an idempotency key remembers failures, too
            }
            throw failure;
        } catch (NotRetryable refused) {
            customers.askAnew(user.userId()); // what a person has mended is a new question
            throw refused;
        }
    }
}
