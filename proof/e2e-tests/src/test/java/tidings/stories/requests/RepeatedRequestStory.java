package tidings.stories.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.language.Card;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;
import tidings.stories.system.TheSystem;

/// A client that is not sure whether a request has arrived sends it again.
@Anywhere
class RepeatedRequestStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();
    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestSentTwiceAtOnceIsOneOrder() {
        var one = CompletableFuture.supplyAsync(() -> customer.sends(key, "tamper", 1, Card.GOOD));
        var other = CompletableFuture.supplyAsync(() -> customer.sends(key, "tamper", 1, Card.GOOD));

        var order = customer.remembers(one.join());

        assertThat(customer.remembers(other.join())).isEqualTo(order);
        assertThat(other.join().body()).isEqualTo(one.join().body());
        assertThat(other.join().header("Location")).isEqualTo(one.join().header("Location"));
        assertThat(customer.asks().get("/api/orders").json().get("orders")).hasSize(1);
        shop.eventually(order).isConfirmed();
        shop.ledger().hasOneChargeFor(order);
    }

    @Test
    void aRequestSentAgainLaterGetsTheFirstAnswer() {
        var first = customer.sends(key, "tamper", 2, Card.GOOD);
        shop.eventually(customer.remembers(first)).isConfirmed();

        var second = customer.sends(key, "tamper", 2, Card.GOOD);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anotherOrderUnderTheSameKeyIsRefused() {
        var order = customer.remembers(customer.sends(key, "tamper", 1, Card.GOOD));

        var other = customer.sends(key, "tamper", 5, Card.GOOD);

        other.refuses(422);
        assertThat(customer.asks().get("/api/orders").json().get("orders")).hasSize(1);
        shop.eventually(order).isConfirmed();
        shop.ledger().hasOneChargeFor(order);
    }

    @Test
    void aRequestWhoseTwinDoesNotComeToAnEndIsToBeSentAgain() throws SQLException {
        try (var twin = TheSystem.running().serverOf("orders").connect("orders")) {
            twin.setAutoCommit(false);
            place(twin);

            customer.sends(key, "tamper", 1, Card.GOOD).refuses(409);
        }

        shop.eventually(customer.remembers(customer.sends(key, "tamper", 1, Card.GOOD)))
                .isConfirmed();
    }

    /// Places an order as order-service does it, but for the commit.
    private void place(Connection twin) throws SQLException {
        try (var statement = twin.prepareStatement("""
                insert into orders (id, version, user_id, idempotency_key, lines, amount, currency, payment_method,
                                    placed_at, status)
                values (gen_random_uuid(), 0, ?::uuid, ?, '[]', 1, 'EUR', 'pm_card_visa', now(), 'PLACED')
                """)) {
            statement.setString(1, customer.userId());
            statement.setString(2, key);
            statement.execute();
        }
    }
}
