package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/// What becomes of letters in the hands of a postman who stands still while another one takes them up.
@OnRealBackends
class FrozenPostmanTest {
    private static final int MANY = 40;

    @Autowired
    private Letters letters;

    @Autowired
    private Addresses addresses;

    @Autowired
    private RetrySchedule patience;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Intents intents;

    private final UserId ada = UserId.at(Instant.now());
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void ofManyLettersOnlyTheOneLeavesTwiceThatIsBeingHandedOver() throws Exception {
        transaction.executeWithoutResult(_ -> {
            addresses.keep(new Address(ada, PostOffice.addressOf(ada), "Ada"));
            Stream.generate(() -> OrderId.at(Instant.now()))
                    .limit(MANY)
                    .forEach(id -> letters.add(Letter.telling(new OrderConfirmed(id, ada, new Money(499, "EUR")))));
        });
        var thaw = new CountDownLatch(1);
        var frozen = new FutureTask<>(() -> {
            postmanWho(() -> thaw.await()).perform(new SendLetters(ada));
            return true;
        });
        Thread.ofVirtual().start(frozen);
        await().until(() -> sent.size() == 3);

        postmanWho(() -> {}).perform(new SendLetters(ada));
        thaw.countDown();
        frozen.get();

        assertThat(sent.stream().distinct()).hasSize(MANY);
        assertThat(sent).hasSizeLessThanOrEqualTo(MANY + 1);
    }

    /// Something that happens to a postman at his third letter.
    private interface Mishap {
        void happen() throws InterruptedException;
    }

    private Postman postmanWho(Mishap mishap) {
        var clock = Clock.systemUTC();
        var mailServer = new MailServer(TestSmtp.at(1), "shop@tidings.example", clock) {
            private int number;

            @Override
            void send(Letter letter, Address address) {
                sent.add(letter.id());
                number++;
                if (number == 3) {
                    try {
                        mishap.happen();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }
            }
        };
        return new Postman(
                letters, addresses, mailServer, patience, new Round(letters, patience, intents, transaction, clock));
    }
}
