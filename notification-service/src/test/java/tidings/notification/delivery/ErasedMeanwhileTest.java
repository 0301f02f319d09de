package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Money;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.Intents;
import tidings.notification.Address;
import tidings.notification.Addresses;
import tidings.notification.Letter;
import tidings.notification.Letters;
import tidings.notification.OnRealBackends;
import tidings.notification.PostOffice;
import tidings.notification.SendLetters;
import tidings.notification.smtp.TestSmtp;

/// A customer is erased while a postman is at work for them.
@OnRealBackends
class ErasedMeanwhileTest {
    private static final Money PRICE = new Money(2598, "EUR");

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Intents intents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Letters letters;

    @Autowired
    private RetrySchedule patience;

    @Autowired
    private Addresses addresses;

    private final UserId ada = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Test
    void ofSeveralLettersOnlyTheOneLeavesThatIsBeingHandedOver() throws Exception {
        transaction.executeWithoutResult(_ -> {
            addresses.keep(new Address(ada, PostOffice.addressOf(ada), "Ada"));
            Stream.of(order, OrderId.at(Instant.now()))
                    .forEach(id -> letters.add(Letter.telling(new OrderConfirmed(id, ada, PRICE))));
        });

        postmanDuringWhoseRoundAdaIsErased().perform(new SendLetters(ada));

        assertThat(letters("sent_at is not null")).isEqualTo(1);
        assertThat(letters("undeliverable is not null")).isEqualTo(1);
    }

    private Postman postmanDuringWhoseRoundAdaIsErased() {
        var clock = Clock.systemUTC();
        var mailServer = new MailServer(TestSmtp.at(1), "shop@tidings.example", clock) {
            @Override
            void send(Letter letter, Address address) {
                addresses.forget(ada);
            }
        };
        return new Postman(
                letters, addresses, mailServer, patience, new Round(letters, patience, intents, transaction, clock));
    }

    private int letters(String condition) {
        return jdbc.sql("select count(*) from letters where user_id = ? and " + condition)
                .param(ada.value())
                .query(Integer.class)
                .single();
    }
}
