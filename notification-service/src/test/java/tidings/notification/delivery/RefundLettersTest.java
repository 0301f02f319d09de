package tidings.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
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
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.messaging.Intents;
import tidings.messaging.Outbox;
import tidings.notification.HeldLetters;
import tidings.notification.OnRealBackends;
import tidings.notification.PostOffice;

/// The letter about a refund waits for the one about its order's cancellation, for an hour at most.
@OnRealBackends
class RefundLettersTest {
    private static final Money PRICE = new Money(2598, "EUR");
    private static final String CONFIRMED = "Your order is confirmed";
    private static final String CANCELLED = "Your order is cancelled";
    private static final String REFUNDED = "Your money is on its way back";

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HeldLetters held;

    @Autowired
    private DelayedLetters delayed;

    @Autowired
    private Intents intents;

    private final UserId ada = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Test
    void aRefundThatIsHeardFirstIsWrittenAboutAfterTheCancellation() {
        welcomed();
        happens(refunded());
        await().until(() -> letters("held_until is not null") == 1);

        happens(cancelled());

        assertThat(PostOffice.subjectsTo(ada, 3)).endsWith(CANCELLED, REFUNDED);
        assertThat(lastButOneTo(3)).contains("we write to you when that is done");
    }

    @Test
    void noOtherLetterWaitsForIt() {
        welcomed();
        happens(refunded());
        await().until(() -> letters("held_until is not null") == 1);

        happens(new OrderConfirmed(OrderId.at(Instant.now()), ada, PRICE));

        assertThat(PostOffice.subjectsTo(ada, 2)).endsWith(CONFIRMED);
    }

    @Test
    void afterAnHourItLeavesAndTheOtherPromisesNothing() {
        welcomed();
        happens(refunded());
        await().until(() -> letters("held_until is not null") == 1);

        postmasterIn(Duration.ofMinutes(59)).release();
        assertThat(letters("held_until is not null")).isEqualTo(1);
        postmasterIn(Duration.ofMinutes(61)).release();
        assertThat(PostOffice.subjectsTo(ada, 2)).endsWith(REFUNDED);
        await().until(() -> letters("sent_at is null") == 0);
        happens(cancelled());

        assertThat(PostOffice.subjectsTo(ada, 3)).endsWith(CANCELLED);
        assertThat(textOf(3)).doesNotContain("we write to you");
    }

    @Test
    void itDoesNotWaitForACancellationThatIsHistory() {
        welcomed();
        wasCancelledAYearAgo();
        await().until(() -> jdbc.sql("select count(*) from cancelled where order_id = ?")
                        .param(order.value())
                        .query(Integer.class)
                        .single()
                == 1);

        happens(refunded());

        assertThat(PostOffice.subjectsTo(ada, 2)).endsWith(REFUNDED);
    }

    @Test
    void whatWasHeardAtTheSameMomentFindsEachOther() {
        welcomed();
        happens(refunded());
        await().until(() -> letters("held_until is not null") == 1);

        jdbc.sql("insert into cancelled (order_id) values (?)")
                .param(order.value())
                .update();

        assertThat(PostOffice.subjectsTo(ada, 2)).endsWith(REFUNDED);
    }

    @Test
    void theLetterAboutTheRefundStaysBehindACancellationThatCannotBeSentYet() {
        welcomed();
        PostOffice.shut();
        happens(refunded());
        await().until(() -> letters("held_until is not null") == 1);
        happens(cancelled());
        await().until(() -> letters("kind = 'ORDER_CANCELLED'") == 1);

        PostOffice.open();

        assertThat(PostOffice.subjectsTo(ada, 2)).containsExactly(CANCELLED, REFUNDED);
    }

    private void wasCancelledAYearAgo() {
        jdbc.sql("""
                insert into messaging.outbox (event_id, topic, key, type, time, payload)
                values (gen_random_uuid(), 'orders', ?, 'OrderCancelled', now() - interval '1 year', ?)
                """).param(order.toString()).param("""
                        {"orderId": "%s", "userId": "%s", "reason": "You asked for it."}
                        """.formatted(order, ada)).update();
    }

    private void welcomed() {
        happens(new UserSignedUp(ada, PostOffice.addressOf(ada), "Ada"));
        PostOffice.lettersTo(ada, 1);
    }

    private Postmaster postmasterIn(Duration time) {
        return new Postmaster(held, delayed, intents, _ -> true, transaction, Clock.offset(Clock.systemUTC(), time));
    }

    private PaymentRefunded refunded() {
        return new PaymentRefunded(PaymentId.of(OrderId.at(Instant.now())), order, ada, PRICE, "pi_1");
    }

    private OrderCancelled cancelled() {
        return new OrderCancelled(order, ada, "You asked for it.");
    }

    private void happens(Event... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(outbox::publish));
    }

    private String lastButOneTo(int letters) {
        return textOf(letters, letters - 2);
    }

    private String textOf(int letters) {
        return textOf(letters, letters - 1);
    }

    private String textOf(int letters, int number) {
        try {
            return PostOffice.lettersTo(ada, letters).get(number).getContent().toString();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private int letters(String condition) {
        return jdbc.sql("select count(*) from letters where user_id = ? and " + condition)
                .param(ada.value())
                .query(Integer.class)
                .single();
    }
}
