package tidings.proof.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.probes.database.DatabaseProbe;
import tidings.proof.journal.PostmenInterruption;

/// A letter as notification-service has noted it. That is believed only where it says the same as the mail
/// server, or as the journal of what was broken.
///
/// @param sent          when the mail server had taken it; none before that
/// @param undeliverable why it was given up
public record NotedLetter(
        String id,
        Instant written,
        @Nullable Instant sent,
        @Nullable String undeliverable) {
    static List<NotedLetter> all(DatabaseProbe notifications) {
        return notifications.read(
                "select id, written_at, sent_at, undeliverable from letters",
                row -> new NotedLetter(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        row.getString(4)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /// The Message-ID, by which the mail server knows the letter.
    public String messageId() {
        return id + "@tidings.example";
    }

    /// Whether it was written by then, and not noted as sent before.
    public boolean wasOnItsWay(PostmenInterruption when) {
        return !written.isAfter(when.until()) && !gone().isBefore(when.from());
    }

    /// The time at which it was noted as sent; never, where that has not come yet.
    public Instant gone() {
        return sent == null ? Instant.MAX : sent;
    }
}
