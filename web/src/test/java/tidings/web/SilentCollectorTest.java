package tidings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/// Whoever collects the traces takes every connection and never says a word.
class SilentCollectorTest {
    private static final int MANY = 3_000; // more than wait to be sent at a time
    private static final Duration IN_TIME = Duration.ofSeconds(30); // it takes two or three

    private final AtomicInteger callers = new AtomicInteger();

    @Test
    void aCollectorThatSwallowsEverythingHoldsUpNeitherRequestsNorMetricsNorTheEnd() throws IOException {
        try (var collector = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var silence = CompletableFuture.runAsync(() -> take(collector));
            var service = SpringApplication.run(
                    Shop.class,
                    "--server.port=0",
                    "--management.server.port=0",
                    "--tidings.web.open=GET /wishes",
                    "--tidings.web.public-key=file:" + new Signer().publicKey(),
                    "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:%d/v1/traces"
                            .formatted(collector.getLocalPort()));
            var http = new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            var management =
                    new Http(service.getEnvironment().getRequiredProperty("local.management.port", Integer.class));

            assertThat(durationOf(() -> ask(http))).isLessThan(IN_TIME);
            await().until(() -> callers.get() > 0);
            assertThat(durationOf(() -> management.get("/actuator/prometheus"))).isLessThan(Duration.ofSeconds(5));
            assertThat(durationOf(service::close)).isLessThan(IN_TIME);
            assertThat(silence).isNotDone();
        }
    }

    private static void ask(Http http) {
        for (var i = 0; i < MANY; i++) {
            assertThat(http.get("/wishes").statusCode()).isEqualTo(200);
        }
    }

    /// Takes each and lets it wait.
    private void take(ServerSocket collector) {
        try {
            while (true) {
                collector.accept();
                callers.incrementAndGet();
            }
        } catch (IOException closed) {
            callers.set(-1);
        }
    }

    private static Duration durationOf(Runnable work) {
        var since = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
