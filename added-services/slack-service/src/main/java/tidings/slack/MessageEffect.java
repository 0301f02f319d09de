package tidings.slack;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tidings.messaging.Effect;

/// Says a message in the channel behind
/// [an incoming webhook](https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). Slack does not
/// recognise a message that comes again: when a crash comes between its answer and the note of it, it stands there
/// twice.
@Component
class MessageEffect implements Effect<Message> {
    private final RestClient slack;
    private final URI webhook;
    private final Clock clock;

    MessageEffect(RestClient.Builder http, @Value("${tidings.slack.webhook}") URI webhook, Clock clock) {
        this.slack = http.build();
        this.webhook = webhook;
        this.clock = clock;
    }

    @Override
    public void perform(Message message) throws IOException {
        answerTo(message).check(clock.instant());
    }

    /// [What Slack allows](https://docs.slack.dev/apis/web-api/rate-limits) to each webhook.
    @Override
    public Duration pace() {
        return Duration.ofSeconds(1);
    }

    private SlackAnswer answerTo(Message message) throws IOException {
        try {
            return slack.post()
                    .uri(webhook)
                    .contentType(APPLICATION_JSON)
                    .body(Map.of("text", message.text()))
                    .exchange((_, response) -> SlackAnswer.of(response));
        } catch (RestClientException failure) {
            throw new IOException("Slack cannot be reached"); // without its cause, which tells the secret address
        }
    }
}
