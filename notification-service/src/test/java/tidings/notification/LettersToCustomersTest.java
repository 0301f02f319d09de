package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.Decline;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.Outbox;

/// What becomes a letter, and when it leaves.
@OnRealBackends
class LettersToCustomersTest {
    private static final Money PRICE = new Money(2598, "EUR");

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UserId ada = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());
    private final PaymentId payment = PaymentId.of(OrderId.at(Instant.now()));

    @Test
    void aNewCustomerIsWelcomed() throws Exception {
        happens(signUp());

        var letter = PostOffice.lettersTo(ada, 1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Welcome to Tidings");
        assertThat(letter.getMessageID()).isEqualTo("<welcome.%s@tidings.example>".formatted(ada));
    }

    @Test
    void aLetterGreetsByNameAndTellsWhatHappened() throws Exception {
        happens(signUp());
        PostOffice.lettersTo(ada, 1);

        happens(new OrderConfirmed(order, ada, PRICE));

        var letter = PostOffice.lettersTo(ada, 2).getLast();
        assertThat(letter.getContent().toString()).isEqualToNormalizingNewlines("""
                Dear Ada,

                your payment of 25.98 EUR has arrived, and your order is on its way to you.

                Your order: %s

                Tidings""".formatted(order));
    }

    @Test
    void lettersLeaveInTheOrderInWhichThingsHappened() {
        happens(signUp());
        PostOffice.lettersTo(ada, 1);

        happens(new OrderConfirmed(order, ada, PRICE), new OrderCancelled(order, ada, "You asked for it."));

        assertThat(PostOffice.subjectsTo(ada, 3)).endsWith("Your order is confirmed", "Your order is cancelled");
    }

    @Test
    void ofAPaymentOnlyItsRefundIsWorthALetter() {
        happens(signUp());
        PostOffice.lettersTo(ada, 1);

        happens(
                new OrderPlaced(order, ada, List.of(new Line("espresso-cup", 1, PRICE)), PRICE, "pm_card_visa"),
                new PaymentSucceeded(payment, order, ada, PRICE),
                new PaymentFailed(payment, order, ada, new Decline("insufficient_funds", "The card was declined.")),
                new PaymentRefunded(payment, order, ada, PRICE, "pi_1"),
                new OrderCancelled(order, ada, "You asked for it."));

        assertThat(PostOffice.subjectsTo(ada, 3)).endsWith("Your order is cancelled", "Your money is on its way back");
    }

    @Test
    void aLetterWaitsForItsAddress() {
        happens(new OrderConfirmed(order, ada, PRICE));
        await().until(() -> letters("true") == 1 && intents("true") == 0);

        happens(signUp());

        assertThat(PostOffice.subjectsTo(ada, 2)).containsExactly("Your order is confirmed", "Welcome to Tidings");
    }

    @Test
    void aLetterWaitsForTheMailServer() {
        happens(signUp());
        PostOffice.lettersTo(ada, 1);
        PostOffice.shut();

        happens(new OrderConfirmed(order, ada, PRICE));
        await().until(() -> intents("attempts > 1") == 1);
        PostOffice.open();

        assertThat(PostOffice.subjectsTo(ada, 1)).containsExactly("Your order is confirmed");
    }

    @Test
    void anEventThatComesAgainWritesNoSecondLetter() {
        happens(signUp(), new OrderConfirmed(order, ada, PRICE));
        PostOffice.lettersTo(ada, 2);

        jdbc.sql("select messaging.resend_outbox(now() - interval '1 hour')")
                .query()
                .singleRow();
        happens(new OrderCancelled(order, ada, "You asked for it."));

        assertThat(PostOffice.subjectsTo(ada, 3)).endsWith("Your order is cancelled");
    }

    @Test
    void oneFactToldTwiceIsOneLetter() {
        happens(signUp());
        PostOffice.lettersTo(ada, 1);

        happens(new OrderConfirmed(order, ada, PRICE), new OrderConfirmed(order, ada, PRICE));
        happens(new OrderCancelled(order, ada, "You asked for it."));

        assertThat(PostOffice.subjectsTo(ada, 3)).endsWith("Your order is confirmed", "Your order is cancelled");
    }

    @Test
    void anAddressThatIsNoneIsNotTriedForEver() {
        somebodySignsUpWithoutHavingBeenChecked("ada at home");
        happens(new OrderConfirmed(order, ada, PRICE));

        await().until(() -> letters("undeliverable is not null") == 2 && intents("true") == 0);
    }

    @Test
    void manyLettersToOneCustomerAllLeave() {
        var orders = Stream.generate(() -> OrderId.at(Instant.now())).limit(120);

        happens(signUp());
        happens(orders.map(id -> new OrderConfirmed(id, ada, PRICE)).toArray(Event[]::new));

        assertThat(PostOffice.lettersTo(ada, 121)).hasSize(121);
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

    private void somebodySignsUpWithoutHavingBeenChecked(String address) {
        jdbc.sql("""
                insert into messaging.outbox (event_id, topic, key, type, time, payload)
                values (uuidv7(), 'users', :ada, 'UserSignedUp', now(),
                        json_build_object('userId', :ada, 'email', :address, 'name', 'Ada')::text)
                """).param("ada", ada.toString()).param("address", address).update();
    }

    private int intents(String condition) {
        return jdbc.sql("select count(*) from messaging.intent where key = ? and " + condition)
                .param(ada.toString())
                .query(Integer.class)
                .single();
    }
}
