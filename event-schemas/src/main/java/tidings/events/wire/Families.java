package tidings.events.wire;

import java.util.List;
import tidings.events.Event;
import tidings.events.OrderEvent;
import tidings.events.PaymentEvent;
import tidings.events.UserEvent;
import tidings.events.contract.Topic;

/// Every family of events, for those who look after all of them: the topics, the documents, the checks.
public final class Families {
    private Families() {}

    public static List<Class<? extends Event>> all() {
        return List.of(UserEvent.class, OrderEvent.class, PaymentEvent.class);
    }

    /// The family that is told on a topic. Throws [java.util.NoSuchElementException] when there is none.
    public static Class<? extends Event> on(String topic) {
        return all().stream()
                .filter(family -> family.getAnnotation(Topic.class).value().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
