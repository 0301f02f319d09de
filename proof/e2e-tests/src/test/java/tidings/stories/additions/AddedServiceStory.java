package tidings.stories.additions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.Restarts;
import tidings.stories.language.Customer;
import tidings.stories.language.Rush;
import tidings.stories.language.Shop;
import tidings.stories.parts.Answer;
import tidings.stories.parts.Archive;
import tidings.stories.parts.Bystanders;
import tidings.stories.parts.Channel;
import tidings.stories.system.Patience;

/// A reaction is added to the running shop by starting one service, and taken away again by stopping it.
@Anywhere
@Restarts
class AddedServiceStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @AfterEach
    void theShopIsAsItWas() {
        shop.stops("slack-service");
        shop.stops("recommendation-service");
    }

    @Test
    void aServiceThatIsAddedUnderLoadKnowsAllThatHadHappenedAndDisturbsNobody() {
        customer.ordersTogether("espresso-machine", "tamper", "milk-jug");
        customer.ordersTogether("espresso-machine", "tamper");
        var bystanders = Bystanders.asTheyAre();
        var rush = Rush.withoutEnd(shop, 4);
        rush.hasBrought(20);
        assertThat(recommendations().status()).isEqualTo(503);

        shop.adds("recommendation-service");

        rush.hasBrought(rush.accepted().size() + 20);
        assertThat(recommendations().status()).isEqualTo(200);
        var orders = rush.ends();
        shop.eventually(orders).areConfirmed();
        shop.comesToRest();
        Patience.await("it has caught up")
                .untilAsserted(() -> assertThat(Taste.learnt()).isEqualTo(Taste.ofEverythingSold()));
        assertThat(rush.refusals()).isEmpty();
        assertThat(bystanders).isEqualTo(Bystanders.asTheyAre());
        assertThat(orders).allSatisfy(order -> {
            shop.ledger().hasOneChargeFor(order);
            shop.mailAbout(order).saysNothingBut("Your order is confirmed");
        });
    }

    @Test
    void aServiceThatIsTakenAwayUnderLoadIsMissedByNobody() {
        shop.adds("recommendation-service");
        var bystanders = Bystanders.asTheyAre();
        var rush = Rush.withoutEnd(shop, 4);
        rush.hasBrought(10);

        shop.stops("recommendation-service");

        rush.hasBrought(rush.accepted().size() + 20);
        assertThat(recommendations().status()).isEqualTo(503);
        var orders = rush.ends();
        shop.eventually(orders).areConfirmed();
        shop.comesToRest();
        assertThat(rush.refusals()).isEmpty();
        assertThat(bystanders).isEqualTo(Bystanders.asTheyAre());
    }

    @Test
    void oneSignUpIsHeardOfInFiveServices() {
        Stream.of("slack-service", "recommendation-service").forEach(shop::adds);

        var newcomer = shop.newCustomer();

        shop.mailTo(newcomer).says("Welcome to Tidings");
        Patience.await("all have heard").untilAsserted(() -> {
            assertThat(shop.ledger().knows(newcomer)).isTrue();
            assertThat(new Archive("analytics").has("sign_up", "user_id", newcomer.userId()))
                    .isTrue();
            assertThat(new Archive("recommendations").has("customer", "user_id", newcomer.userId()))
                    .isTrue();
            assertThat(new Channel().messages()).containsOnlyOnce("A new customer: " + newcomer.userId());
        });
        assertThat(new Channel().messages()).doesNotHaveDuplicates();
    }

    private Answer recommendations() {
        return customer.asks().get("/api/recommendations");
    }
}
