package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Event;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserErased;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.Outbox;

/// Nothing of somebody who was erased is kept but which letters they got.
@OnRealBackends
class ErasureTest {
    private static final Money PRICE = new Money(2598, "EUR");

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Letters letters;

    @Autowired
    private Addresses addresses;

    private final UserId ada = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Test
    void theAddressGoesAndTheSentLettersStayInTheBooks() {
        happens(signUp(), new OrderConfirmed(order, ada, PRICE));
        PostOffice.lettersTo(ada, 2);
        await().until(() -> letters("sent_at is not null") == 2);

        happens(new UserErased(ada));

        await().untilAsserted(() -> assertThat(addresses.of(ada)).isEmpty());
        assertThat(letters.sentTo(ada, 10)).hasSize(2);
        assertThat(letters("text like '%Ada%'")).isZero();
    }

    @Test
    void aLetterThatWaitsIsGivenUp() {
        happens(signUp());
        PostOffice.lettersTo(ada, 1);
        PostOffice.shut();
        happens(new OrderConfirmed(order, ada, PRICE));
        await().until(() -> intents("attempts > 0") == 1);

        happens(new UserErased(ada));

        await().until(() -> letters("undeliverable = 'the customer was erased'") == 1 && intents("true") == 0);
        PostOffice.open(); // which has forgotten the first one
        assertThat(PostOffice.lettersTo(ada, 0)).isEmpty();
    }

    @Test
    void aLetterAboutWhatHappensLaterDoesNotWait() {
        happens(signUp(), new UserErased(ada));
        await().until(() -> addresses.isForgotten(ada));

        happens(new OrderCancelled(order, ada, "You asked for it."));

        await().until(() -> letters("undeliverable is not null and kind = 'ORDER_CANCELLED'") == 1);
        await().until(() -> intents("true") == 0);
    }

    @Test
    void whereTheSignUpIsHeardOfNoMoreItComesToTheSame() {
        happens(new OrderConfirmed(order, ada, PRICE));
        await().until(() -> letters("true") == 1);

        happens(new UserErased(ada), new UserErased(ada));

        await().until(() -> letters("undeliverable is not null") == 1 && intents("true") == 0);
        assertThat(addresses.of(ada)).isEmpty();
    }

    private UserSignedUp signUp() {
        return new UserSignedUp(ada, PostOffice.addressOf(ada), "Ada");
    }

    private void happens(Event... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(outbox::publish));
    }

    private int letters(String condition) {
        return jdbc.sql("select count(*) from letters where user_id = ? and " + condition)
                .param(ada.value())
                .query(Integer.class)
                .single();
    }

    private int intents(String condition) {
        return jdbc.sql("select count(*) from messaging.intent where key = ? and " + condition)
                .param(ada.toString())
                .query(Integer.class)
                .single();
    }
}
