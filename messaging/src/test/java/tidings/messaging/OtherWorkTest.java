package tidings.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tidings.messaging.Rebuild.Refused;

/// Whoever does more than to keep a read model is not run a second time.
class OtherWorkTest {
    private final GenericApplicationContext service = new AnnotationConfigApplicationContext();

    @Test
    void whoeverTellsEventsIsRefused() {
        service.registerBean("outbox", Outbox.class, () -> _ -> {});
        service.registerBean("checkout", Checkout.class);

        assertRefused("checkout tells events");
    }

    @Test
    void whoeverActsOutsideIsRefused() {
        service.registerBean(
                "intents",
                Intents.class,
                () -> new NotedIntents(JdbcClient.create(new DriverManagerDataSource()), () -> {}));
        service.registerBean("cashier", Cashier.class);

        assertRefused("cashier acts outside");
    }

    @Test
    void whoeverReactsFromNowOnIsRefused() {
        @FromNowOn
        class Greetings implements Reactions<PlantEvent> {
            @Override
            public void on(PlantEvent event) {}
        }

        assertRefused("Greetings reacts from now on", new Greetings());
    }

    @Test
    void whoeverKeepsAReadModelIsNot() {
        service.registerBean("outbox", Outbox.class, () -> _ -> {});
        service.refresh();

        assertThatCode(() -> new OtherWork(service.getBeanFactory(), List.of()).refuse())
                .doesNotThrowAnyException();
    }

    private void assertRefused(String work, Reactions<?>... reactions) {
        service.refresh();

        assertThatThrownBy(() -> new OtherWork(service.getBeanFactory(), List.of(reactions)).refuse())
                .isInstanceOf(Refused.class)
                .hasMessageContaining(work);
    }

    record Checkout(Outbox outbox) {}

    record Cashier(Intents intents) {}
}
