package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.events.Money;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.UserId;

/// What a person does by hand, so that a restored database sends no letter and no message a second time. The moment of
/// the loss is the one that the runbook has as an example.
@OnRealBackends
class RestoredLettersTest {
    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsOlderThanTheLossIsNotedAsSent() throws IOException {
        var customer = new UserId(idFrom("2026-01-01T00:00:00Z"));
        letters.add(Letter.welcoming(customer));
        letters.add(confirmation(customer, "2026-01-31T11:59:59Z"));
        letters.add(confirmation(customer, "2026-01-31T12:00:01Z"));
        letters.add(Letter.welcoming(new UserId(UUID.randomUUID()))); // nobody knows of when

        jdbc.sql(Runbook.statement("update letters set sent_at = now() where sent_at is null"))
                .update();

        assertThat(letters.sentTo(customer, 10))
                .extracting(Notification::kind)
                .containsExactlyInAnyOrder(LetterKind.WELCOME, LetterKind.ORDER_CONFIRMED);
        assertThat(letters.next(customer)).isPresent();
    }

    @Test
    void messagesThatAreOlderAreForgotten() throws IOException {
        var older = idFrom("2026-01-31T11:59:59Z");
        var newer = idFrom("2026-01-31T12:00:01Z");
        note(older);
        note(newer);

        jdbc.sql(Runbook.statement("delete from messaging.intent where type = 'Message'"))
                .update();

        assertThat(jdbc.sql("select key from messaging.intent where type = 'Message'")
                        .query(String.class)
                        .list())
                .containsExactly(newer.toString());
        jdbc.sql("delete from messaging.intent where type = 'Message'").update();
    }

    private void note(UUID about) {
        jdbc.sql("insert into messaging.intent (type, key, content) values ('Message', ?, '{}')")
                .param(about.toString())
                .update();
    }

    private static Letter confirmation(UserId customer, String placedAt) {
        return Letter.telling(new OrderConfirmed(new OrderId(idFrom(placedAt)), customer, new Money(499, "EUR")));
    }

    /// A UUID of version 7 that was made at that moment.
    private static UUID idFrom(String moment) {
        var random = UUID.randomUUID();
        var high = (Instant.parse(moment).toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
