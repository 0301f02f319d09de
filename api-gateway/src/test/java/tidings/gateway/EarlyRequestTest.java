package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tidings.web.Http;

@Import(EarlyRequestTest.EarlyBirds.class)
class EarlyRequestTest extends GatewayTest {
    @Autowired
    private EarlyBird bird;

    @Test
    void whoComesInWhileTheGatewayIsStillStartingIsAnswered() {
        assertThat(bird.answer).isEqualTo(202);
    }

    @TestConfiguration
    static class EarlyBirds {
        @Bean
        EarlyBird bird(ServletWebServerApplicationContext gateway) {
            return new EarlyBird(gateway);
        }
    }

    /// A client that asks as soon as the door is open, before the gateway has told itself that it has started.
    static class EarlyBird implements SmartLifecycle {
        private final ServletWebServerApplicationContext gateway;
        private @Nullable Integer answer;

        EarlyBird(ServletWebServerApplicationContext gateway) {
            this.gateway = gateway;
        }

        @Override
        public void start() {
            var door = gateway.getWebServer();
            answer = door == null
                    ? null
                    : new Http(door.getPort()).get("/api/products").statusCode();
        }

        /// The phase right after the web server.
        @Override
        public int getPhase() {
            return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE + 1;
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
