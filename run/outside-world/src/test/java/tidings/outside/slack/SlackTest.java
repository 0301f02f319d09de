package tidings.outside.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tidings.outside.slack.SlackController.Message;

class SlackTest {
    private final SlackController slack = new SlackController(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void aPostedTextIsInTheChannel() {
        assertThat(slack.post(new Message("An order!")).getBody()).isEqualTo("ok");

        assertThat(slack.messages()).extracting("text").containsExactly("An order!");
    }

    @Test
    void aMessageWithoutTextIsRefused() {
        var answer = slack.post(new Message(null));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aChannelThatIsArchivedTakesNoMessages() {
        slack.change(new Mood(410, null, 0));

        assertThat(slack.post(new Message("An order!")).getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(slack.messages()).isEmpty();
    }

    @Test
    void whoPostsTooFastIsToldWhenToComeAgain() {
        slack.change(new Mood(200, null, 1_000));
        slack.post(new Message("An order!"));

        var answer = slack.post(new Message("Another one!"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }
}
