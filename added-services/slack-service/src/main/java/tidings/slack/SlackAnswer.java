package tidings.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;

/// What Slack answers to a message.
///
/// @param error Slack's word for what is wrong, such as `channel_is_archived`; empty where it says nothing legible
record SlackAnswer(HttpStatusCode status, @Nullable String retryAfter, String error) {
    private static final int LONGEST_ERROR = 100;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    static SlackAnswer of(ClientHttpResponse response) throws IOException {
        var body = new String(response.getBody().readNBytes(LONGEST_ERROR), UTF_8);
        return new SlackAnswer(
                response.getStatusCode(),
                response.getHeaders().getFirst(RETRY_AFTER),
                body.matches("[a-z_]+") ? " " + body : "");
    }

    /// Returns if the message is in the channel. Throws [NotBefore] when Slack says when it wants to be asked again,
    /// [NotRetryable] when asking again would be answered alike, and [IOException] when it may work at any time.
    void check(Instant now) throws IOException {
        if (status.is2xxSuccessful()) {
            return;
        }
        var again = whenToAskAgain(now);
        if (again.isPresent()) {
            throw new NotBefore(again.get(), "Slack takes no more messages for now (%s)".formatted(this));
        }
        if (isPassing()) {
            throw new IOException("Slack does not take it (%s)".formatted(this));
        }
        throw new NotRetryable("Slack refuses the message (%s), and would refuse it again: look whether the webhook and"
                        .formatted(this)
                + " its channel still exist, and give slack-service a webhook that works");
    }

    private boolean isPassing() {
        return status.is5xxServerError() || status.value() == TOO_MANY_REQUESTS || status.value() == REQUEST_TIMEOUT;
    }

    /// Seconds or a date, as in any [Retry-After](https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). It counts
    /// only where asking again helps.
    private Optional<Instant> whenToAskAgain(Instant now) {
        if (retryAfter == null || !isPassing()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    retryAfter.matches("\\d{1,9}")
                            ? now.plusSeconds(Long.parseLong(retryAfter))
                            : ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return status.value() + error;
    }
}
