package tidings.provisioning;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every service that keeps something or hears something, and what is provided for it: a database of that name, and
/// the topics on which it may tell and which it may hear.
final class ServiceRegister {
    /// Those that every system has.
    private static final List<Entry> RESIDENT = List.of(
            new Entry("user-service", "users", Set.of("users"), Set.of()),
            new Entry("order-service", "orders", Set.of("orders"), Set.of("payments")),
            new Entry("payment-service", "payments", Set.of("payments"), Set.of("users", "orders")),
            new Entry("notification-service", "notifications", Set.of(), Set.of("users", "orders", "payments")),
            new Entry("analytics-service", "analytics", Set.of(), Set.of("users", "orders", "payments")));

    /// Those that can be added to a running system. A new one stands at the end: the order gives them their ports.
    private static final List<Entry> ADDED = List.of(
            new Entry("slack-service", "slack", Set.of(), Set.of("users")),
            new Entry("recommendation-service", "recommendations", Set.of(), Set.of("users", "orders")));

    private ServiceRegister() {}

    record Entry(String service, String database, Set<String> tells, Set<String> hears) {}

    static Stream<Entry> resident() {
        return RESIDENT.stream();
    }

    static Stream<Entry> added() {
        return ADDED.stream();
    }

    static Stream<Entry> all() {
        return Stream.concat(RESIDENT.stream(), ADDED.stream());
    }

    static Entry entryOf(String service) {
        return all().filter(entry -> entry.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no service " + service + "."));
    }
}
