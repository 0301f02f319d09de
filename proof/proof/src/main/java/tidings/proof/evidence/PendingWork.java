package tidings.proof.evidence;

import java.util.List;
import tidings.probes.database.DatabaseProbe;
import tidings.probes.database.MessagingTables;

/// Pending work is what a service still has to do, as its database says.
public final class PendingWork {
    private PendingWork() {}

    public static long unsent(DatabaseProbe service) {
        return service.count(MessagingTables.UNSENT);
    }

    /// The intents that are noted, but for those to ask the provider whether money that was given back has stayed
    /// there, which goes on for a month; unless they fail, or need a person. A type that is held is told even where
    /// nothing of it waits: the next of its kind would.
    public static List<String> intents(DatabaseProbe service) {
        return service.read("""
                select type || ' ' || key
                from   messaging.intent
                where  type <> 'AwaitRefund' or attempts > 0 or due_at = 'infinity'
                union all
                select 'be told to go on with ' || type from messaging.pace where not_before = 'infinity'
                union all
                select 'try again ' || topic || ' ' || key from messaging.parked_key where retry_at is not null
                """, row -> row.getString(1));
    }

    /// Payments of which the money is on its way back.
    public static long refunding(DatabaseProbe payments) {
        return payments.count("""
                select count(*) from payment where status = 'PAID' and not wanted or status = 'RETURNED'
                """);
    }

    /// Letters that wait for other letters.
    public static long held(DatabaseProbe notifications) {
        return notifications.count(
                "select count(*) from letters join addresses using (user_id) where held_until is not null");
    }
}
