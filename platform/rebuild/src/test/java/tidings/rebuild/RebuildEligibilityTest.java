package tidings.rebuild;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tidings.messaging.FromNowOn;
import tidings.messaging.Intent;
import tidings.messaging.Intents;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.Reactions;

/// A service that does more than to keep a read model is not run a second time.
class RebuildEligibilityTest {
    private static final Intents NOTHING = new Intents() {
        @Override
        public void note(Intent intent) {}

        @Override
        public void fulfilled() {}

        @Override
        public void withdraw(Class<? extends Intent> type, String key) {}
    };

    private final GenericApplicationContext service = new AnnotationConfigApplicationContext();

    @Test
    void aServiceThatTellsEventsIsRefused() {
        service.registerBean("outbox", Outbox.class, () -> _ -> {});
        service.registerBean("checkout", Checkout.class);

        assertRefused("checkout tells events");
    }

    @Test
    void aServiceThatActsOutsideIsRefused() {
        service.registerBean("intents", Intents.class, () -> NOTHING);
        service.registerBean("cashier", Cashier.class);

        assertRefused("cashier acts outside");
    }

    @Test
    void aServiceThatReactsFromNowOnIsRefused() {
        @FromNowOn
        class Greetings implements Reactions<PlantEvent> {
            @Override
            public void on(PlantEvent event) {}
        }

        assertRefused("Greetings reacts from now on", new Greetings());
    }

    @Test
    void aServiceThatKeepsAReadModelIsNot() {
        service.registerBean("outbox", Outbox.class, () -> _ -> {});
        service.refresh();

        assertThatCode(() -> new RebuildEligibility(service.getBeanFactory(), List.of()).refuseOtherWork())
                .doesNotThrowAnyException();
    }

    private void assertRefused(String work, Reactions<?>... reactions) {
        service.refresh();

        assertThatThrownBy(() -> new RebuildEligibility(service.getBeanFactory(), List.of(reactions)).refuseOtherWork())
                .isInstanceOf(RebuildRefused.class)
                .hasMessageContaining(work);
    }

    record Checkout(Outbox outbox) {}

    record Cashier(Intents intents) {}
}
