package tidings.stories.outages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;
import tidings.stories.parts.Answer;
import tidings.stories.parts.Http;
import tidings.stories.system.Patience;
import tidings.stories.system.TheSystem;

/// A service that cannot do all of its work says so, and why, and goes on with the rest.
class HealthStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @Test
    void withoutTheBrokerAServiceIsUnwellButOpenAndWellAgainWhenItIsBack() {
        shop.stops("kafka");

        var order = customer.orders("tamper", 1);
        Patience.await("the relay complains")
                .untilAsserted(() -> assertThat(healthOf(9082))
                        .contains("the broker does not answer")
                        .contains("the consumer of payments has no connection to the broker"));
        health(9082, "/readiness").expecting(200);
        health(9082, "/liveness").expecting(200);
        shop.starts("kafka");

        shop.eventually(order).isConfirmed();
        Patience.await("the service is well")
                .untilAsserted(() -> health(9082, "").expecting(200));
    }

    private static String healthOf(int managementPort) {
        return health(managementPort, "").expecting(503).body();
    }

    private static Answer health(int managementPort, String group) {
        return new Http(TheSystem.url(managementPort)).get("/actuator/health" + group);
    }
}
