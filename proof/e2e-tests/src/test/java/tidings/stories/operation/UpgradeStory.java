package tidings.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.stories.InContainers;
import tidings.stories.language.Rush;
import tidings.stories.language.Shop;
import tidings.stories.system.ComposeSystem;

/// A service is replaced by its next version while customers order.
@InContainers
class UpgradeStory {
    private final Shop shop = Shop.open();

    @Test
    void aServiceIsReplacedUnderLoadAndThoseWhoAreAskedToTryAgainDo() {
        var rush = Rush.of(shop, 4, 60);
        rush.hasBrought(20);

        ComposeSystem.running().replaces("order-service");

        var orders = rush.isOver();
        assertThat(rush.refusals()).containsOnly(503);
        shop.eventually(orders).areConfirmed();
        assertThat(orders).hasSize(240).allSatisfy(shop.ledger().asItIs()::hasOneChargeFor);
        shop.comesToRest();
    }
}
