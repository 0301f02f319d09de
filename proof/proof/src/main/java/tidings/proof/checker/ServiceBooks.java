package tidings.proof.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.probes.DatabaseProbe;
import tidings.probes.MessagingTables;

/// What one service has told and heard, and what it still has to do.
///
/// @param told      in the order in which it was told
/// @param heard     the ids of the events that it has reacted to, or never will
/// @param parked    what waits for a person
/// @param discarded what a person has given up
/// @param unsent    how many in the outbox the relay has not sent
/// @param intents   what it means to do outside, by type and key, or waits for a person; the types of which nothing is
///                  done until a person says so; and the keys that it tries again by itself
record ServiceBooks(
        List<Told> told,
        Set<UUID> heard,
        List<DeadLetter> parked,
        List<DeadLetter> discarded,
        long unsent,
        List<String> intents) {
    static ServiceBooks of(DatabaseProbe service) {
        return new ServiceBooks(
                Told.all(service),
                new HashSet<>(service.read(MessagingTables.HEARD, row -> row.getObject(1, UUID.class))),
                DeadLetter.parked(service),
                DeadLetter.discarded(service),
                unsent(service),
                intents(service));
    }

    static long unsent(DatabaseProbe service) {
        return service.count(MessagingTables.UNSENT);
    }

    /// Without those to ask the provider whether money that was given back has stayed there, which goes on for a
    /// month; unless they fail, or need a person. A type that is held is told even where nothing of it waits: the
    /// next of its kind would.
    static List<String> intents(DatabaseProbe service) {
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
    static long refunding(DatabaseProbe payments) {
        return payments.count("""
                select count(*) from payment where status = 'PAID' and not wanted or status = 'RETURNED'
                """);
    }

    /// Letters that wait for other letters.
    static long held(DatabaseProbe notifications) {
        return notifications.count(
                "select count(*) from letters join addresses using (user_id) where held_until is not null");
    }

    /// The events that the service has not reacted to: parked, or given up.
    Set<UUID> parkedIds() {
        return letters().map(DeadLetter::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// Of what is on these keys, the service does not know all.
    Set<String> parkedKeys() {
        return letters().map(DeadLetter::key).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// What is parked, and what was given up.
    Stream<DeadLetter> letters() {
        return Stream.concat(parked.stream(), discarded.stream());
    }
}
