package tidings.proof.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.probes.database.DatabaseProbe;
import tidings.probes.database.MessagingTables;

/// A service's books: what it has told and heard, and what it still has to do.
///
/// @param told      in the order in which it was told
/// @param heard     the ids of the events that it has reacted to, or never will
/// @param parked    what waits for a person
/// @param discarded what a person has given up
/// @param unsent    how many in the outbox the relay has not sent
/// @param intents   what it means to do outside, by type and key, or waits for a person; the types of which nothing is
///                  done until a person says so; and the keys that it tries again by itself
public record ServiceBooks(
        List<OutboxEntry> told,
        Set<UUID> heard,
        List<ObservedDeadLetter> parked,
        List<ObservedDeadLetter> discarded,
        long unsent,
        List<String> intents) {
    static ServiceBooks of(DatabaseProbe service) {
        return new ServiceBooks(
                OutboxEntry.all(service),
                new HashSet<>(service.read(MessagingTables.HEARD, row -> row.getObject(1, UUID.class))),
                ObservedDeadLetter.parked(service),
                ObservedDeadLetter.discarded(service),
                PendingWork.unsent(service),
                PendingWork.intents(service));
    }

    /// The events that the service has not reacted to: parked, or given up.
    public Set<UUID> parkedIds() {
        return letters()
                .map(ObservedDeadLetter::eventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// The keys with something parked: of what was told on them, the service does not know all.
    public Set<String> parkedKeys() {
        return letters().map(ObservedDeadLetter::key).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// What is parked, and what was given up.
    public Stream<ObservedDeadLetter> letters() {
        return Stream.concat(parked.stream(), discarded.stream());
    }
}
