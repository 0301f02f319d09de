package tidings.stories.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tidings.stories.Restarts;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;
import tidings.stories.system.Patience;
import tidings.stories.system.TheSystem;

/// A customer whose program knows nothing of idempotency keys does what the answers say, and orders once.
@DisabledIfSystemProperty(
        named = "system",
        matches = "compose",
        disabledReason = "A container that has crashed is started again before anybody sees that it was dead.")
@Restarts
class LostAnswerStory {
    private static final String SERVICE = "order-service";

    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @AfterEach
    void theServiceIsAsItWas() {
        shop.starts(SERVICE);
    }

    @Test
    void anOrderWhoseServiceDiesAfterItsCommitIsPlacedOnce() {
        shop.comesToRest();
        shop.stops(SERVICE);
        shop.starts(SERVICE, Map.of("TIDINGS_CRASH", "outbox.committed=kill"));

        var answer = CompletableFuture.supplyAsync(() -> customer.insistsOn("tamper"));
        Patience.await("the service has died").until(LostAnswerStory::isDead);
        shop.starts(SERVICE);
        var order = customer.remembers(answer.join());

        assertThat(customer.asks().get("/api/orders").json().get("orders")).hasSize(1);
        shop.eventually(order).isConfirmed();
        shop.ledger().hasOneChargeFor(order);
    }

    private static boolean isDead() {
        return TheSystem.running().incarnationOf(SERVICE).endsWith("dead");
    }
}
