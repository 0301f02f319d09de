package tidings.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import org.springframework.stereotype.Component;
import tidings.events.UserId;
import tidings.payment.customers.CreateCustomer;
import tidings.payment.customers.Customers;
import tidings.payment.customers.ProviderCustomers;

/// Tells Stripe of its [customers](https://docs.stripe.com/api/customers). One whom it does not know is nobody's from
/// then on: the user is charged without.
@Component
class StripeCustomers implements ProviderCustomers {
    private final StripeClient client;
    private final Customers customers;
    private final StripeFailures failures;

    StripeCustomers(StripeClient client, Customers customers, StripeFailures failures) {
        this.client = client;
        this.customers = customers;
        this.failures = failures;
    }

    @Override
    public String introduce(UserId userId, int attempt) {
        var wish = CustomerCreateParams.builder()
                .putMetadata("userId", userId.toString())
                .build();
        var key = StripeConfiguration.key("customer-%s-%d".formatted(userId, attempt));
        return failures.ask(() -> client.v1().customers().create(wish, key)).getId();
    }

    @Override
    public void describe(String customer, CreateCustomer user) {
        var wish = CustomerUpdateParams.builder().setName(user.name());
        try {
            client.v1().customers().update(customer, wish.setEmail(user.email()).build());
        } catch (StripeException e) {
            if (StripeCodes.isMissing(e)) {
                customers.lose(customer);
            } else if (StripeCodes.verdict(e) == RefusalVerdict.ADDRESS_INVALID) {
                nameOnly(customer, user);
            } else {
                throw failures.failure(e);
            }
        }
    }

    private void nameOnly(String customer, CreateCustomer user) {
        var wish = CustomerUpdateParams.builder().setName(user.name()).build();
        failures.ask(() -> client.v1().customers().update(customer, wish));
    }

    @Override
    public void forget(String customer) {
        try {
            client.v1().customers().delete(customer);
        } catch (StripeException e) {
            if (!StripeCodes.isMissing(e)) {
                throw failures.failure(e);
            }
        }
    }
}
