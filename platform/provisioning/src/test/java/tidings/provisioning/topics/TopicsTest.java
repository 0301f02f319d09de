package tidings.provisioning.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Duration REMINDED_AFTER = Duration.ofDays(2); // of an erasure, by user-service

    @Test
    void whatNamesPeopleIsKeptByItsLastWordAndCompactedAsSoonAsTheErasureIsToldAgain() {
        var users = configurationOf("users");

        assertThat(users).containsEntry("cleanup.policy", "compact");
        assertThat(millis(users, "segment.ms")).isLessThan(REMINDED_AFTER);
        assertThat(millis(users, "max.compaction.lag.ms")).isLessThan(REMINDED_AFTER);
    }

    @Test
    void whatNamesNobodyIsKeptForEver() {
        assertThat(configurationOf("orders"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(configurationOf("payments")).isEqualTo(configurationOf("orders"));
    }

    private static Duration millis(Map<String, String> configuration, String name) {
        return Duration.ofMillis(Long.parseLong(Objects.requireNonNull(configuration.get(name))));
    }

    private static Map<String, String> configurationOf(String topic) {
        return Topics.topics().stream()
                .filter(it -> it.name().equals(topic))
                .map(NewTopic::configs)
                .findFirst()
                .orElseThrow();
    }
}
