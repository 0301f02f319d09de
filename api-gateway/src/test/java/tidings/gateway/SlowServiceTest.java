package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tidings.gateway.answer-timeout=500ms")
class SlowServiceTest extends GatewayTest {
    @Test
    void aServiceThatIsTooSlowIsNotWaitedForAndNotAskedAgain() {
        service.takes(20_000);

        assertIsProblem(http.get("/api/products"), 504);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(service.timesAsked()).isEqualTo(1));
        assertThat(service.wasAsked()).isNotNull();
        assertThat(service.wasAsked()).isNull();
    }

    @Test
    void whatASlowServiceWasAskedForMayHaveHappened() {
        service.takes(20_000);

        assertSaysItMayHaveHappened(http.post("/api/orders", "{}", as("customer")));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(service.timesAsked()).isEqualTo(1));
    }
}
