package tidings.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.stories.InContainers;
import tidings.stories.language.Rush;
import tidings.stories.language.Shop;
import tidings.stories.system.ComposeSystem;
import tidings.stories.system.Patience;

/// Several instances of a service share its work.
@InContainers
class ScaleStory {
    private static final ComposeSystem SYSTEM = ComposeSystem.running();

    private final Shop shop = Shop.open();
    private final Instances cashiers = new Instances(SYSTEM, "payment-service", "payments");

    @BeforeAll
    static void manyAreAtWork() {
        SYSTEM.scales("--scale", "payment-service=3", "--scale", "notification-service=2");
    }

    @AfterAll
    static void oneOfEachIsEnough() {
        SYSTEM.scales();
    }

    @Test
    void threeInstancesShareTheWorkAndNothingIsDoubled() {
        Patience.await("each instance has its share of the partitions")
                .untilAsserted(() -> assertThat(cashiers.shares()).hasSize(3).allMatch(partitions -> partitions >= 2));

        var orders = Rush.of(shop, 4, 25).isOver();

        shop.eventually(orders).areConfirmed();
        shop.comesToRest();
        assertThat(orders).allSatisfy(order -> {
            shop.ledger().hasOneChargeFor(order);
            shop.mailAbout(order).saysNothingBut("Your order is confirmed");
        });
    }

    @Test
    void whenTheInstanceThatRelaysIsKilledAnotherTakesOver() throws Exception {
        var rush = Rush.of(shop, 4, 25);
        rush.hasBrought(30);
        var fallen = cashiers.relaying().orElseThrow();

        cashiers.kill(fallen);

        Awaitility.await("another relays")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(cashiers.relaying()).isPresent().isNotEqualTo(fallen));
        var orders = rush.isOver();
        shop.eventually(orders).areConfirmed();
        assertThat(orders).allSatisfy(shop.ledger().asItIs()::hasOneChargeFor);
        shop.comesToRest();
    }
}
