package tidings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/// The collector of the traces takes every connection and never says a word.
class SilentCollectorTest {
    private static final int SOME = 1_000;
    private static final int MANY = 2_000; // with them more than wait to be sent at a time
    private static final Duration IN_TIME = Duration.ofSeconds(30); // the end takes two or three

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

            var usual = durationOf(() -> ask(http, SOME));
            assertThat(durationOf(() -> ask(http, MANY)))
                    .isLessThan(usual.multipliedBy(6).plus(IN_TIME));
            await().atMost(Duration.ofMinutes(1)).until(() -> callers.get() > 0);
            assertThat(leastOf(5, () -> management.get("/actuator/prometheus"))).isLessThan(Duration.ofSeconds(5));
            assertThat(durationOf(service::close)).isLessThan(IN_TIME);
            assertThat(silence).isNotDone();
        }
    }

    private static void ask(Http http, int times) {
        for (var i = 0; i < times; i++) {
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

    /// The machine may stand still during one of them.
    private static Duration leastOf(int times, Runnable work) {
        return Stream.generate(() -> durationOf(work))
                .limit(times)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Duration durationOf(Runnable work) {
        var since = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
