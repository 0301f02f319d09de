package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowServiceTest extends GatewayTest {
    @Test
    void aServiceThatIsTooSlowIsNotWaitedForAndNotAskedAgain() {
        service.takes(2_000);

        assertIsProblem(http.get("/api/products"), 504);

        assertThat(service.wasAsked()).isNotNull();
        assertThat(service.wasAsked()).isNull();
    }

    @Test
    void whatASlowServiceWasAskedForMayHaveHappened() {
        service.takes(2_000);

        assertSaysItMayHaveHappened(http.post("/api/orders", "{}", as("customer")));

        assertThat(service.timesAsked()).isEqualTo(1);
    }
}
