package tidings.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.Restarts;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Questions;
import tidings.stories.language.Rush;
import tidings.stories.language.Shop;
import tidings.stories.parts.Archive;
import tidings.stories.parts.Bystanders;

/// A read model is built anew from the topics, beside the one that works and under load, and takes its place.
@Restarts
class RebuildStory {
    private static final String SERVICE = "analytics-service";

    private final Shop shop = Shop.open();
    private final Customer administrator = shop.administrator();
    private final Archive analytics = new Archive("analytics");

    @Test
    void itTakesItsPlaceWhileOrdersComeInAndNoQuestionFails() {
        shop.newCustomer().ordersOneByOne(5, "tamper");
        shop.comesToRest();
        var bystanders = Bystanders.asTheyAre();
        var tables = tables();
        var rush = Rush.withoutEnd(shop, 2);
        rush.hasBrought(10);
        var journey = shop.journeyOf(rush.accepted().getFirst());

        try (var sales = new Questions(() -> administrator.asks().get("/api/analytics/sales"));
                var journeys = new Questions(journey::asked)) {
            var outcome = shop.rebuilds(SERVICE);

            assertThat(outcome.words()).contains("They are equal", "The new one is in place");
            assertThat(outcome.status()).as(outcome.words()).isZero();
            sales.areAnswered(20, "200");
            assertThat(sales.kindsOfOutcomes()).containsExactly("200");
            assertThat(journeys.kindsOfOutcomes()).containsExactly("200");
        }
        assertThat(tables()).isNotEqualTo(tables);
        assertThat(bystanders).isEqualTo(Bystanders.asTheyAre());
        everyOrderIsChargedAndAnnouncedOnce(rush.ends());
    }

    @Test
    @Anywhere
    void itIsRefusedWithAReportWhereTheOneThatWorksIsAnother() {
        var order = shop.newCustomer().orders("tamper", 1);
        shop.eventually(order).isConfirmed();
        shop.comesToRest();
        var sales = shop.sales();
        var tables = tables();
        analytics.changes("update sale set amount = amount + 1 where order_id = '%s'".formatted(order.id()));

        var refused = shop.rebuilds(SERVICE);

        assertThat(refused.words())
                .contains("sale: 1 rows are in the old one only, 1 in the new one only", "in the schema rebuilt");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(tables()).isEqualTo(tables);
        assertThat(shop.sales()).isNotEqualTo(sales);

        var replaced = shop.rebuildsEvenIfDifferent(SERVICE);

        assertThat(replaced.status()).as(replaced.words()).isZero();
        assertThat(shop.sales()).isEqualTo(sales);
    }

    @Test
    @Anywhere
    void itCanBeDoneWhileTheServiceIsStopped() {
        shop.stops(SERVICE);
        var order = shop.newCustomer().orders("tamper", 1);
        shop.eventually(order).isConfirmed();

        var outcome = shop.rebuilds(SERVICE);

        assertThat(outcome.status()).as(outcome.words()).isZero();
        shop.starts(SERVICE);
        shop.comesToRest();
        shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed");
    }

    /// The tables by what they are, whatever they are called.
    private String tables() {
        return analytics.says("""
                select string_agg(oid::text, ' ' order by oid)
                from   pg_class
                where  relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
                """);
    }

    private void everyOrderIsChargedAndAnnouncedOnce(List<Order> orders) {
        shop.eventually(orders).areConfirmed();
        shop.comesToRest();
        assertThat(orders).allSatisfy(order -> {
            shop.ledger().hasOneChargeFor(order);
            shop.mailAbout(order).saysNothingBut("Your order is confirmed");
            shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed");
        });
    }
}
