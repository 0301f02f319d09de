package tidings.outside.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustomersTest extends StripeTest {
    private final String name = "Ada " + UUID.randomUUID();

    @Autowired
    private JdbcClient database;

    @Test
    void aCustomerCanBeDescribedLater() throws Exception {
        var customer = customer();

        describe(customer);

        assertThat(stripe.v1().customers().retrieve(customer.getId()).getName()).isEqualTo(name);
        assertThat(stripe.v1().customers().retrieve(customer.getId()).getMetadata())
                .containsEntry("userId", "4711");
    }

    @Test
    void ofACustomerWhoIsDeletedNothingStays() throws Exception {
        var customer = customer();
        describe(customer);
        assertThat(mentions()).isPositive();

        var deleted = stripe.v1().customers().delete(customer.getId());

        assertThat(deleted.getDeleted()).isTrue();
        assertThat(http("GET", "/ledger", "")).doesNotContain(name, customer.getId());
        assertThat(mentions()).isZero();
    }

    @Test
    void whoIsDeletedIsMissing() throws Exception {
        var customer = customer();
        stripe.v1().customers().delete(customer.getId());

        assertThatThrownBy(() -> stripe.v1().customers().delete(customer.getId()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo("resource_missing"));
        assertThatThrownBy(() -> describe(customer)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> charge(customer)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aChargeOutlivesItsCustomer() throws Exception {
        var customer = customer();
        var intent = charge(customer);

        stripe.v1().customers().delete(customer.getId());

        assertThat(stripe.v1().paymentIntents().confirm(intent.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    private PaymentIntent charge(Customer customer) throws Exception {
        var wish = intent("pm_card_visa").setCustomer(customer.getId()).build();
        return stripe.v1().paymentIntents().create(wish);
    }

    private Customer customer() throws Exception {
        return stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .putMetadata("userId", "4711")
                        .build());
    }

    private void describe(Customer customer) throws Exception {
        var wish = CustomerUpdateParams.builder().setName(name).setEmail("ada@example.org");
        stripe.v1().customers().update(customer.getId(), wish.build());
    }

    /// The mentions in what is remembered of requests and of the answers to them.
    private long mentions() {
        return database.sql("select count(*) from idempotency_key where request like ? or answer like ?")
                .params("%" + name + "%", "%" + name + "%")
                .query(Long.class)
                .single();
    }
}
