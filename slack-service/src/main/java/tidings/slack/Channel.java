package tidings.slack;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tidings.messaging.Effect;

/// The channel behind
/// [an incoming webhook](https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). Slack does not
/// recognise a message that comes again: when a crash comes between its answer and the note of it, it stands there
/// twice.
@Component
class Channel implements Effect<Message> {
    private final RestClient slack;
    private final URI webhook;

    Channel(RestClient.Builder http, @Value("${tidings.slack.webhook}") URI webhook) {
        this.slack = http.build();
        this.webhook = webhook;
    }

    @Override
    public void perform(Message message) throws IOException {
        try {
            slack.post()
                    .uri(webhook)
                    .contentType(APPLICATION_JSON)
                    .body(Map.of("text", message.text()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientResponseException refusal) {
            throw new IOException("Slack refuses it: " + refusal.getStatusCode());
        } catch (RestClientException failure) {
            throw new IOException("Slack cannot be reached"); // without its cause, which tells the secret address
        }
    }
}
