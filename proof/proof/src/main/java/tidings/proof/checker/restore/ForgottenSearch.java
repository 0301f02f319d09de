package tidings.proof.checker.restore;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.VersionedEvent;
import tidings.proof.journal.PurchaseAnswer;
import tidings.provisioning.TopicAccess;

/// The search for what restored databases have forgotten.
record ForgottenSearch(Evidence evidence) {
    /// The ids of orders that were accepted, or told, and that order-service does not know.
    Set<String> orders() {
        var known = evidence.orders().stream().map(ObservedOrder::key).collect(toSet());
        var answered = evidence.journal().purchases().stream()
                .flatMap(purchase -> purchase.answers().stream())
                .map(PurchaseAnswer::orderId)
                .filter(Objects::nonNull);
        var told = evidence.topics().told("orders").map(record -> UUID.fromString(String.valueOf(record.key())));
        return Stream.concat(answered, told)
                .filter(order -> isForgotten("order-service", placedAt(order)))
                .map(UUID::toString)
                .filter(order -> !known.contains(order))
                .collect(toSet());
    }

    /// The ids of events that nobody knows to have told, and of all that are about these orders.
    Set<UUID> events(Set<String> orders) {
        var events = new HashSet<UUID>();
        for (var access : TopicAccess.resident()) {
            var known = evidence.booksOf(access.service()).told().stream()
                    .map(told -> told.version().eventId())
                    .collect(toSet());
            access.tells().stream()
                    .filter(Evidence.TOPICS::contains)
                    .flatMap(evidence.topics()::told)
                    .filter(record -> isForgotten(access.service(), record.time()))
                    .flatMap(record -> record.version().stream())
                    .map(VersionedEvent::eventId)
                    .filter(id -> !known.contains(id))
                    .forEach(events::add);
        }
        evidence.topics().records().stream()
                .filter(record -> orders.contains(record.key()))
                .flatMap(record -> record.version().stream())
                .forEach(version -> events.add(version.eventId()));
        return events;
    }

    private boolean isForgotten(String service, Instant time) {
        return evidence.journal().restorations().stream()
                .filter(it -> it.service().equals(service))
                .anyMatch(it -> it.forgets(time));
    }

    /// An order's id begins with the time.
    private static Instant placedAt(UUID order) {
        return Instant.ofEpochMilli(order.getMostSignificantBits() >>> 16);
    }
}
