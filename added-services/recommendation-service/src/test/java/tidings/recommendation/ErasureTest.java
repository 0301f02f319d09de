package tidings.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserErased;
import tidings.events.UserId;
import tidings.events.UserSignedUp;

/// What somebody bought counts on when they were erased, and nobody can say that it was they.
class ErasureTest extends Listening {
    private final UserId ada = UserId.at(Instant.now());
    private final UserId grace = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Baskets baskets;

    @Autowired
    private Customers customers;

    @BeforeEach
    void nobodyHasBoughtAnything() {
        database.sql("delete from basket").update();
        database.sql("delete from bought_together").update();
        tell(new UserSignedUp(grace, "grace@example.org", "Grace"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void itComesToTheSameWheneverTheErasureIsHeardOf(int before) {
        var events = List.of(signUp(), placed(order, ada), new OrderConfirmed(order, ada, euros(2_000)));

        tell(events.subList(0, before).toArray(Event[]::new));
        tell(new UserErased(ada));
        tell(events.subList(Math.max(before, 1), 3).toArray(Event[]::new));

        assertThat(recommendationsTo(grace, "")).bodyJson().isStrictlyEqualTo("""
                [{"sku": "beans", "boughtTogether": 0, "bought": 1},
                 {"sku": "grinder", "boughtTogether": 0, "bought": 1}]
                """);
        assertThat(recommendationsTo(ada, "")).bodyJson().isStrictlyEqualTo("[]");
        assertThat(mentions("basket")).isZero();
        assertThat(mentions("customer")).isZero();
    }

    @Test
    void othersKeepTheirBaskets() {
        tell(placed(order, grace), new UserErased(ada));

        assertThat(database.sql("select user_id from basket").query(UUID.class).list())
                .containsExactly(grace.value());
    }

    @Test
    void aBasketThatIsFilledAtThatMomentIsNobodysEither() {
        var erasure = transaction.execute(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            baskets.filled(placed(order, ada));
            var erasing = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> forgetAda()));
            await().until(this::somebodyWaitsForTheBaskets);
            return erasing;
        });
        erasure.join();

        assertThat(mentions("basket")).isZero();
    }

    @Test
    void aBasketThatIsFilledWhileTheErasureIsUnderWayIsNobodysEither() {
        var other = transaction.execute(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            forgetAda();
            var filling = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(_ -> baskets.filled(placed(order, ada))));
            await().until(this::somebodyWaitsForTheBaskets);
            return filling;
        });
        other.join();

        assertThat(mentions("basket")).isZero();
    }

    private boolean somebodyWaitsForTheBaskets() {
        return database.sql("select exists (select from pg_locks where relation = 'basket'::regclass and not granted)")
                .query(Boolean.class)
                .single();
    }

    private void forgetAda() {
        customers.forget(ada);
        baskets.forget(ada);
    }

    private long mentions(String table) {
        return database.sql("select count(*) from %s where user_id = ?".formatted(table))
                .param(ada.value())
                .query(Long.class)
                .single();
    }

    private Event signUp() {
        return new UserSignedUp(ada, "ada@example.org", "Ada");
    }

    private static OrderPlaced placed(OrderId order, UserId customer) {
        var lines = Stream.of("beans", "grinder")
                .map(sku -> new Line(sku, 1, euros(1_000)))
                .toList();
        return new OrderPlaced(order, customer, lines, euros(2_000), "pm_card_visa");
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
