package tidings.provisioning;

import java.util.List;
import java.util.Set;

/// What a service may do on the topics: write those that it tells, read those that it reacts to, as a consumer group
/// of its own name; nothing else.
public record TopicAccess(String service, Set<String> tells, Set<String> hears) {
    public static List<TopicAccess> all() {
        return List.of(
                new TopicAccess("user-service", Set.of("users"), Set.of()),
                new TopicAccess("order-service", Set.of("orders"), Set.of("payments")),
                new TopicAccess("payment-service", Set.of("payments"), Set.of("users", "orders")),
                new TopicAccess("notification-service", Set.of(), Set.of("users", "orders", "payments")),
                new TopicAccess("analytics-service", Set.of(), Set.of("users", "orders", "payments")));
    }

    String password() {
        return service + "-kafka-password";
    }
}
