package tidings.local;

import java.util.Map;

/// Where the parts of a system on this machine answer.
///
/// @param offset what is added to every port
record Endpoints(int offset) {
    String broker() {
        return "127.0.0.1:" + (offset + 19092);
    }

    String url(int port) {
        return "http://localhost:%d".formatted(offset + port);
    }

    /// What a service is told of the parts around it.
    Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker()),
                Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                Map.entry("SPRING_MAIL_PORT", Integer.toString(offset + 1025)),
                Map.entry("STRIPE_URL", url(8090)),
                Map.entry("SLACK_WEBHOOK_URL", url(8090) + "/slack/webhook"),
                Map.entry("USER_SERVICE_URL", url(8081)),
                Map.entry("ORDER_SERVICE_URL", url(8082)),
                Map.entry("PAYMENT_SERVICE_URL", url(8083)),
                Map.entry("NOTIFICATION_SERVICE_URL", url(8084)),
                Map.entry("ANALYTICS_SERVICE_URL", url(8085)));
    }
}
