package tidings.stories.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.Restarts;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;
import tidings.stories.parts.Archive;
import tidings.stories.parts.Books;
import tidings.stories.parts.Broker;
import tidings.stories.system.Patience;

/// Somebody does not want to be known any more. Whatever names them goes, and what they did stays in the books.
///
/// What takes days is made to come at once: the compaction of the topic, the second telling of the erasure, and the end
/// of the outbox's partition.
@Anywhere
@Restarts
class ErasureStory {
    private static final List<String> THOSE_WHO_HEAR = List.of("payments", "notifications", "analytics");

    private final Shop shop = Shop.open();
    private final Broker broker = new Broker();
    private final String name = "Hopper-" + UUID.randomUUID();
    private final Customer customer = Customer.signUp(shop, "%s@example.com".formatted(UUID.randomUUID()), name);
    private final List<Traces> traces =
            Stream.of(name, customer.email()).map(Traces::new).toList();

    @AfterEach
    void theShopIsAsItWas() {
        broker.keepsAsUsual("users");
        shop.stops("recommendation-service");
    }

    @Test
    void anErasedPersonIsNamedNowhereAndTheBooksStayAsTheyWere() {
        var order = customer.orders("tamper", 1);
        shop.mailAbout(order).saysNothingBut("Your order is confirmed");
        aSignUpOfTheirsIsParkedByEverybodyWhoHearsIt();
        Customer.asksToSignUp(customer.email(), name).refuses(409);
        assertThat(traces).allSatisfy(ErasureStory::standsWhereverItIsNeeded);
        assertThat(new Traces("Parked UserSignedUp").inTheLogs()).isNotEmpty();
        var report = report();

        customer.wantsToBeForgotten();
        shop.comesToRest();
        assertThat(traces).allSatisfy(ErasureStory::standsOnlyWhereItWasTold);
        timePasses();

        assertThat(traces).allSatisfy(trace -> assertThat(trace.everywhere()).isEmpty());
        stillStandsInTheBooks(order);
        assertThat(report()).isEqualTo(report);
        changesNothingWhenItIsHeardAgain(order, report);
    }

    @Test
    void anErasedPersonCannotSignInAndTheirAddressIsFree() {
        customer.wantsToBeForgotten();
        customer.wantsToBeForgotten();

        customer.signsInAgain().refuses(401);
        customer.asks().get("/api/users/" + customer.userId()).refuses(404);
        assertThat(Customer.signUp(shop, customer.email()).userId()).isNotEqualTo(customer.userId());
    }

    /// Sends a sign-up that lacks a field, so nobody can read it.
    private void aSignUpOfTheirsIsParkedByEverybodyWhoHearsIt() {
        shop.wire().carries("users", customer.userId(), "UserSignedUp", """
                {"userId": "%s", "email": "%s", "nickname": "%s"}""".formatted(
                        customer.userId(), customer.email(), name));
        shop.comesToRest();
        assertThat(THOSE_WHO_HEAR)
                .allSatisfy(database -> assertThat(
                                new Archive(database).has("messaging.dead_letter", "key", customer.userId()))
                        .isTrue());
    }

    /// The search finds what there is to be found.
    private static void standsWhereverItIsNeeded(Traces trace) {
        assertThat(trace.onTheTopics()).isNotEmpty().allMatch(file -> file.matches(".*/users-\\d/.*"));
        assertThat(trace.inTheBooks())
                .contains(
                        "users.public.users",
                        "users.messaging.outbox",
                        "notifications.public.addresses",
                        "payments.messaging.dead_letter",
                        "notifications.messaging.dead_letter",
                        "analytics.messaging.dead_letter");
        assertThat(trace.atTheProvider()).isNotEmpty();
        assertThat(trace.inTheLogs()).isEmpty();
    }

    private static void standsOnlyWhereItWasTold(Traces trace) {
        assertThat(trace.onTheTopics()).isNotEmpty();
        assertThat(trace.inTheBooks()).isNotEmpty().allMatch(table -> table.startsWith("users.messaging.outbox"));
        assertThat(trace.atTheProvider()).isEmpty();
    }

    private void timePasses() {
        broker.compactsSoon("users");
        var users = new Archive("users");
        users.says("update erasure set due_at = due_at - interval '2 days' returning user_id");
        Patience.await("the topic is compacted")
                .untilAsserted(() -> assertThat(traces)
                        .allSatisfy(it -> assertThat(it.onTheTopics()).isEmpty()));
        shop.comesToRest();
        Patience.await("the outbox has forgotten what was told").untilAsserted(() -> {
            users.says("select messaging.tend_outbox('-2 days'), messaging.tend_outbox('7 days')");
            assertThat(traces).allSatisfy(it -> assertThat(it.inTheBooks()).isEmpty());
        });
    }

    private void stillStandsInTheBooks(Order order) {
        assertThat(order.progress().status()).isEqualTo("CONFIRMED");
        shop.ledger().hasOneChargeFor(order);
        assertThat(customer.asks().get("/api/notifications").expecting(200).json())
                .hasSize(2);
    }

    private String report() {
        shop.comesToRest();
        return shop.administrator()
                .asks()
                .get("/api/analytics/sales")
                .expecting(200)
                .body();
    }

    /// Has it all heard again. Those who have heard it change nothing; one that has to begin anew comes to the same;
    /// and one that is added gets to know nobody who was erased.
    private void changesNothingWhenItIsHeardAgain(Order order, String report) {
        var books = Books.asTheyAre();
        Stream.of("payment-service", "notification-service", "analytics-service")
                .forEach(service -> hearsAgain(service, () -> {}));
        shop.comesToRest();
        assertThat(Books.asTheyAre()).isEqualTo(books);

        hearsAgain(
                "analytics-service",
                () -> new Archive("analytics").changes("truncate journey, sale, sign_up, messaging.inbox"));
        assertThat(report()).isEqualTo(report);
        assertThat(shop.rebuilds("analytics-service").words()).contains("They are equal");
        assertThat(report()).isEqualTo(report);

        shop.adds("recommendation-service");
        var recommendations = new Archive("recommendations");
        Patience.await("it has heard of the erasure")
                .until(() -> recommendations.has("forgotten", "user_id", customer.userId()));
        assertThat(recommendations.has("customer", "user_id", customer.userId()))
                .isFalse();
        assertThat(recommendations.has("messaging.dead_letter", "key", customer.userId()))
                .isFalse();
        shop.mailAbout(order).saysNothingBut("Your order is confirmed");
        shop.ledger().hasOneChargeFor(order);
    }

    private void hearsAgain(String service, Runnable meanwhile) {
        shop.stops(service);
        broker.forgets(service);
        meanwhile.run();
        shop.starts(service);
    }
}
