package tidings.testing.oldnews;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.testing.oldnews.LateSubscriber.Outcome.ONE_REACTION;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.context.ApplicationContext;
import tidings.events.OrderId;

/// A test that this version of a service understands whatever it may hear that was told before it.
public interface UnderstandsOldNews {
    @ParameterizedTest
    @ArgumentsSource(HeardOldNews.class)
    default void oldNewsIsReactedToOnce(OldNews news, ApplicationContext application) {
        var outcome = LateSubscriber.in(application).hears(news, orderOf(news));

        assertThat(outcome).isEqualTo(ONE_REACTION);
    }

    /// The order that the news is about, of which has happened what must have happened before.
    default Object orderOf(OldNews news) {
        return OrderId.at(Clock.systemUTC().instant());
    }
}
