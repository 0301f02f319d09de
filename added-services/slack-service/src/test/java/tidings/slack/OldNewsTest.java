package tidings.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.testing.Audience.Outcome.ONE_REACTION;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.UserId;
import tidings.testing.Audience;
import tidings.testing.OldNews;

/// This version understands whatever was told before it.
class OldNewsTest extends Listening {
    @Autowired
    private Audience service;

    @ParameterizedTest
    @MethodSource
    void oldNewsIsReactedToOnce(OldNews news) {
        var outcome = service.hears(news, UserId.next());

        assertThat(outcome).isEqualTo(ONE_REACTION);
    }

    static Stream<OldNews> oldNewsIsReactedToOnce() {
        return OldNews.heardBy("slack-service");
    }
}
