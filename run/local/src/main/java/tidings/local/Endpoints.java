package tidings.local;

import java.util.Map;

/// The endpoints at which the parts of a system on this machine answer.
///
/// @param offset what is added to every port
record Endpoints(int offset) {
    String broker() {
        return "127.0.0.1:" + (offset + 19092);
    }

    String url(int port) {
        return "http://localhost:%d".formatted(offset + port);
    }

    /// What a service is told of those around it that are no services of ours.
    Map<String, String> environment() {
        return Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", broker(),
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(offset + 1025),
                "STRIPE_URL", url(8090),
                "SLACK_WEBHOOK_URL", url(8090) + "/slack/webhook");
    }
}
