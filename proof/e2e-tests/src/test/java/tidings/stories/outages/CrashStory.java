package tidings.stories.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.stories.Anywhere;
import tidings.stories.language.Rush;
import tidings.stories.language.Shop;

/// Parts of the system end in the middle of their work, without a chance to finish anything.
@Anywhere
class CrashStory {
    private final Shop shop = Shop.open();

    @AfterEach
    void theProviderIsQuickAgain() {
        shop.provider().recovers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "payment-service", "kafka"})
    void aCrashUnderLoadLosesNoOrderAndChargesNobodyTwice(String part) {
        shop.provider().answersAfter(Duration.ofMillis(100));
        var rush = Rush.of(shop, 4, 25);

        rush.hasBrought(40);
        shop.kills(part);
        shop.starts(part);
        var orders = rush.isOver();

        shop.eventually(orders).areConfirmed();
        assertThat(orders).hasSize(100).allSatisfy(shop.ledger().asItIs()::hasOneChargeFor);
        shop.comesToRest();
    }
}
