package tidings.payment.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.UserSignedUp;
import tidings.payment.OpenTill;

class IntroductionTest extends OpenTill {
    @Autowired
    private StripeClient stripe;

    @Test
    void whoSignsUpBecomesACustomerOfTheProvider() {
        tell(new UserSignedUp(user, "ada@example.org", "Ada"));

        await().until(() -> count("customer where user_id = '%s'".formatted(user)) == 1);
        assertThat(PROVIDER.ledger().get("customers").toString()).contains(user.toString());
    }

    @Test
    void whoIsKnownIsChargedAsACustomer() throws Exception {
        tell(new UserSignedUp(user, "ada@example.org", "Ada"));
        await().until(() -> count("customer where user_id = '%s'".formatted(user)) == 1);

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded");
        assertThat(customerOfCharge()).isEqualTo(customer());
    }

    @Test
    void whoIsNotKnownIsChargedAllTheSame() throws Exception {
        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded");
        assertThat(customerOfCharge()).isNull();
    }

    @Test
    void whomTheProviderHasForgottenIsChargedAllTheSame() throws Exception {
        tell(new UserSignedUp(user, "ada@example.org", "Ada"));
        await().until(() -> count("customer where name is not null and user_id = '%s'".formatted(user)) == 1);
        eventuallyAtRest();
        stripe.v1().customers().delete(customer());

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded");
        assertThat(customerOfCharge()).isNull();
        assertThat(count("customer where name is null and user_id = '%s'".formatted(user)))
                .isEqualTo(1);
    }

    @Test
    void whoseAddressTheProviderDoesNotTakeIsKnownByName() {
        tell(new UserSignedUp(user, "ada@example", "Ada " + user));

        await().until(() -> PROVIDER.ledger().get("customers").toString().contains("Ada " + user));
        eventuallyAtRest();
    }

    private @Nullable String customerOfCharge() throws StripeException {
        var charge = database.sql("select charge from payment where order_id = ?")
                .param(order.value())
                .query(String.class)
                .single();
        return stripe.v1().paymentIntents().retrieve(charge).getCustomer();
    }

    private String customer() {
        return database.sql("select name from customer where user_id = ?")
                .param(user.value())
                .query(String.class)
                .single();
    }
}
