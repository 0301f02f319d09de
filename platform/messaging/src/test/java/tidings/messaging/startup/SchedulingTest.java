package tidings.messaging.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;

/// What a service does every so often, as a service that serves each request on a virtual thread does it.
class SchedulingTest {
    static final CountDownLatch STUCK = new CountDownLatch(2);
    static final AtomicInteger DONE = new AtomicInteger();

    @Test
    void whatIsStuckHoldsUpNeitherTheOthersNorTheEnd() throws Exception {
        var service = start();
        assertThat(STUCK.await(60, TimeUnit.SECONDS)).isTrue();
        var before = DONE.get();

        await().atMost(Duration.ofMinutes(1)).until(() -> DONE.get() > before + 3);
        var since = System.nanoTime();
        service.close();

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void nothingIsScheduledInARebuild() {
        try (var rebuild = start("rebuild")) {
            assertThat(rebuild.getBeanProvider(TaskScheduler.class).stream()).isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(String... profiles) {
        return new SpringApplicationBuilder(Tasks.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .properties("spring.application.name=gardening", "spring.threads.virtual.enabled=true")
                .run();
    }

    @ImportAutoConfiguration({SchedulingAutoConfiguration.class, TaskSchedulingAutoConfiguration.class})
    static class Tasks {
        @Scheduled(fixedDelay = 10)
        void one() throws InterruptedException {
            waitForEver();
        }

        @Scheduled(fixedDelay = 10)
        void another() throws InterruptedException {
            waitForEver();
        }

        @Scheduled(fixedDelay = 10)
        void quick() {
            DONE.incrementAndGet();
        }

        private static void waitForEver() throws InterruptedException {
            STUCK.countDown();
            new CountDownLatch(1).await();
        }
    }
}
