package tidings.payment.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.UserErased;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.payment.OpenTill;

/// A person who was erased is forgotten by the provider, too, whenever that is heard. What they paid stays in the
/// books.
class ErasureTest extends OpenTill {
    private final String name = "Ada " + UUID.randomUUID();

    @Autowired
    private Customers customers;

    @Autowired
    private ProviderCustomers provider;

    @Test
    void aKnownCustomerIsDeletedAndTheChargesStay() {
        signUp();
        eventuallyAtRest();
        assertThat(providersCustomers()).contains(name, user.toString());
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");

        tell(new UserErased(user));

        await().untilAsserted(() -> assertThat(providersCustomers()).doesNotContain(name, user.toString()));
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
        assertThat(count("payment where user_id = '%s'".formatted(user))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "failing"})
    void anIntroductionThatWaitsIsDropped(String outage) {
        PROVIDER.behave("\"outage\": \"%s\"".formatted(outage));
        signUp();
        await().until(() ->
                count("messaging.intent where attempts > 0 and content like '%%%s%%'".formatted(name)) == 1);

        tell(new UserErased(user));

        await().until(() -> count("messaging.intent where content like '%%%s%%'".formatted(name)) == 0);
        PROVIDER.behave("\"outage\": \"none\"");
        eventuallyAtRest();
        assertThat(providersCustomers()).doesNotContain(user.toString());
    }

    @Test
    void anIntroductionThatIsUnderWayEndsWithTheCustomerDeleted() {
        PROVIDER.behave("\"latencyMs\": 1000");
        signUp();
        await().until(() -> count("customer where name is not null and user_id = '%s'".formatted(user)) == 1);

        tell(new UserErased(user)); // while the provider is being told the name

        await().until(() -> count("customer where erased and name is null and user_id = '%s'".formatted(user)) == 1);
        eventuallyAtRest();
        assertThat(providersCustomers()).doesNotContain(name, user.toString());
    }

    @Test
    void whoIsErasedWhileBeingIntroducedIsNeverDescribed() {
        var descriptions = new ArrayList<String>();
        var introduction = new CreateCustomerEffect(customers, new ProviderCustomers() {
            @Override
            public String introduce(UserId userId, int attempt) {
                customers.erase(userId);
                return "customer " + userId;
            }

            @Override
            public void describe(String customer, CreateCustomer user) {
                descriptions.add(customer);
            }

            @Override
            public void forget(String customer) {}
        });

        introduction.perform(new CreateCustomer(user, "ada@example.org", name));

        assertThat(descriptions).isEmpty();
        assertThat(customers.nameOf(user)).isEmpty();
    }

    @Test
    void aDeletionThatIsInterruptedIsTakenUpAgain() {
        signUp();
        eventuallyAtRest();
        provider.forget(customers.nameOf(user).orElseThrow()); // and then a crash

        tell(new UserErased(user));

        await().until(() -> count("customer where erased and name is null and user_id = '%s'".formatted(user)) == 1);
        eventuallyAtRest();
    }

    @Test
    void aDeletionWaitsOutAnOutage() {
        signUp();
        eventuallyAtRest();
        PROVIDER.behave("\"outage\": \"unavailable\"");
        tell(new UserErased(user));
        await().until(() -> count("messaging.intent where attempts > 0 and key = '%s'".formatted(user)) == 1);

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyAtRest();
        assertThat(providersCustomers()).doesNotContain(name);
    }

    @Test
    void whereTheSignUpIsHeardOfNoMoreItComesToTheSame() {
        List.of(1, 2).forEach(_ -> tell(new UserErased(user)));

        await().until(() -> count("customer where erased and name is null and user_id = '%s'".formatted(user)) == 1);
        eventuallyAtRest();
    }

    @Test
    void whoWasErasedIsChargedAsNobodyFromThatMomentOn() {
        customers.add(user, "cus_ada");

        customers.erase(user);

        assertThat(customers.nameOf(user)).isEmpty();
        assertThat(customers.nameOfErased(user)).contains("cus_ada"); // for its deletion
    }

    private void signUp() {
        tell(new UserSignedUp(user, "%s@example.org".formatted(user), name));
        await().until(() ->
                count("messaging.inbox where event_id in (select event_id from messaging.outbox where key = '%s')"
                                .formatted(user))
                        == 1);
    }

    private String providersCustomers() {
        return PROVIDER.ledger().get("customers").toString();
    }
}
