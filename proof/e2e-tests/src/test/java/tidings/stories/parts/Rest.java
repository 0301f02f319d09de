package tidings.stories.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tidings.stories.system.Patience;

/// The system at rest: everything that happened has been told and heard, and everything intended is done.
public final class Rest {
    private static final List<String> OF_THOSE_WHO_TELL = List.of("users", "orders", "payments");
    private static final List<String> OF_THOSE_WHO_INTEND = List.of("payments", "notifications");

    private final Unfinished unfinished = new Unfinished();
    private final Broker broker = new Broker();

    public void await() {
        Patience.await("the system comes to rest").untilAsserted(() -> {
            OF_THOSE_WHO_TELL.forEach(database -> assertThat(unfinished.untold(database))
                    .as("events about %s that have yet to be told", database)
                    .isZero());
            assertThat(broker.consumersBehind())
                    .as("events that a consumer has yet to hear")
                    .isEmpty();
            OF_THOSE_WHO_INTEND.forEach(database -> assertThat(unfinished.undone(database))
                    .as("what is yet to be done about %s", database)
                    .isZero());
        });
    }
}
