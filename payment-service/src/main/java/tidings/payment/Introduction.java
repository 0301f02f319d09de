package tidings.payment;

import org.springframework.stereotype.Component;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;

/// Introduces a user to the provider, who knows the same introduction when it hears it again within a day.
@Component
class Introduction implements Effect<CreateCustomer> {
    private static final CrashPoint INTRODUCED = CrashPoint.named("customer.introduced");

    private final Customers customers;
    private final Provider provider;

    Introduction(Customers customers, Provider provider) {
        this.customers = customers;
        this.provider = provider;
    }

    @Override
    public void perform(CreateCustomer user) {
        if (customers.nameOf(user.userId()).isEmpty()) {
            var name = provider.introduce(user);
            INTRODUCED.pass();
            customers.add(user.userId(), name);
        }
    }
}
