package tidings.local;

import java.util.List;

/// The database of one service, which no other service's login may enter.
record ServiceDatabase(String name, String service) {
    static List<ServiceDatabase> all() {
        return List.of(
                new ServiceDatabase("users", "user-service"),
                new ServiceDatabase("orders", "order-service"),
                new ServiceDatabase("payments", "payment-service"),
                new ServiceDatabase("notifications", "notification-service"),
                new ServiceDatabase("analytics", "analytics-service"));
    }

    String login() {
        return service.replace('-', '_');
    }

    String secret() {
        return service + "-db-password";
    }
}
