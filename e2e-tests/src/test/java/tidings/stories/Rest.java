package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// The system at rest: everything that happened has been told and heard, and everything intended is done.
final class Rest {
    private static final Map<String, Integer> WHO_TELLS =
            Map.of("user-service", 9081, "order-service", 9082, "payment-service", 9083);
    private static final Map<String, String> WHO_INTENDS =
            Map.of("payment-service", "payments", "notification-service", "notifications");

    private final Intentions intentions;

    Rest(TheSystem system) {
        this.intentions = new Intentions(system);
    }

    void await() {
        Patience.await("the system comes to rest").untilAsserted(() -> {
            WHO_TELLS.forEach((service, port) -> assertThat(outboxDepth(port))
                    .as("events that %s has yet to tell", service)
                    .isZero());
            assertThat(Lag.ofEveryConsumer())
                    .as("events that a consumer has yet to hear")
                    .isEmpty();
            WHO_INTENDS.forEach((service, database) -> assertThat(intentions.in(database))
                    .as("what %s has yet to do", service)
                    .isZero());
        });
    }

    private static long outboxDepth(int managementPort) {
        return new Http(TheSystem.url(managementPort))
                .get("/actuator/outbox")
                .expecting(200)
                .json()
                .get("depth")
                .asLong();
    }
}
