package tidings.messaging.reactions;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.events.wire.SafeText;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Legible;
import tidings.messaging.wire.RecordLocation;

/// Keeps what could not be reacted to on one topic, to be tried again or to be looked at by a person, and what has to
/// wait for it. All of it in the caller's transaction, which holds the keys.
class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final EventCounters counters;

    Parking(DeadLetters deadLetters, Inbox inbox, EventCounters counters) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.counters = counters;
    }

    /// Parks the keys, and keeps everybody else from them until the transaction ends.
    void hold(Collection<String> keys) {
        deadLetters.keys().hold(counters.topic(), keys);
    }

    /// Frees the keys, of these, on which nothing waits.
    void letGo(Collection<String> keys) {
        deadLetters.keys().freeEmptied(counters.topic(), keys);
    }

    /// The deliveries that need nothing any more: they were reacted to by somebody, or given up.
    Set<Delivery> settled(List<Delivery> deliveries) {
        var known = inbox.known(deliveries.stream()
                .flatMap(it -> Optional.ofNullable(it.id()).stream())
                .toList());
        var givenUp = deadLetters.discardFilter().among(deliveries);
        var settled = deliveries.stream()
                .filter(it -> givenUp.contains(it) || (it.id() != null && known.contains(it.id())))
                .toList();
        passOver(settled.stream().filter(not(givenUp::contains)).toList());
        givenUp.forEach(_ -> counters.count("duplicate"));
        return Set.copyOf(settled);
    }

    /// Counts known events as duplicates. Warns of an event whose id was given up by a person for another content.
    void passOver(List<? extends Delivery> known) {
        known.forEach(_ -> counters.count("duplicate"));
        deadLetters
                .discardFilter()
                .toldOtherwise(known)
                .forEach(it -> log.warn(
                        "Passed over {} {} at {}: under this id something else was discarded. If it is to be reacted"
                                + " to, have it told anew, under an id of its own",
                        it.type(),
                        it.id(),
                        RecordLocation.of(it.raw())));
    }

    /// What is kept already stays as it is.
    void putAside(Delivery delivery, FailureVerdict verdict) {
        switch (verdict) {
            case FailureVerdict.ForAPerson it -> park(delivery, it.reason());
            case FailureVerdict.Later it -> setAside(delivery, it.reason(), 0, it.moment());
            case FailureVerdict.Again it -> {
                if (setAside(delivery, it.reason(), 1, null)) {
                    counters.count("retried");
                }
            }
        }
    }

    private void park(Delivery delivery, String reason) {
        if (deadLetters.keep(delivery, reason)) {
            counters.count("parked");
            var type = SafeText.line(String.valueOf(delivery.type()));
            log.warn("Parked {} {} of {}: {}", type, delivery.id(), counters.topic(), reason);
        }
    }

    /// A key that was parked already is tried again, too: nothing new comes here from it but its last word.
    private boolean setAside(Delivery delivery, String reason, int attempts, @Nullable Instant notBefore) {
        var isNew = deadLetters.keep(delivery, reason);
        if (isNew) {
            deadLetters.keys().tryAgain(counters.topic(), delivery.key(), attempts, notBefore);
        }
        return isNew;
    }

    /// What waits on a key is not to be reacted to after the key's last word, nor when it comes again. A last word that
    /// comes again finds what was parked again before it.
    void dropWhatIsVoidAfter(List<Legible> events) {
        var keys = events.stream().filter(Legible::isLastWord).map(Legible::key).collect(toSet());
        if (!keys.isEmpty()) {
            var dropped = deadLetters.drop(counters.topic(), keys);
            inbox.close(dropped.stream().flatMap(Optional::stream).toList());
            dropped.forEach(_ -> counters.count("void"));
        }
    }

    /// Queues those of the events that have to wait for something on their key, and returns them. Their keys stay
    /// parked until the transaction ends. A last word waits for nobody.
    List<Legible> queueWaiting(List<Legible> events) {
        var parked = deadLetters
                .keys()
                .among(counters.topic(), events.stream().map(Legible::key).collect(toSet()));
        var waiting = events.stream()
                .filter(event -> parked.contains(event.key()) && !event.isLastWord())
                .toList();
        queue(notGivenUp(waiting));
        return waiting;
    }

    /// The events that nobody has given up.
    private List<Legible> notGivenUp(List<Legible> events) {
        var givenUp = deadLetters.discardFilter().among(events);
        return events.stream().filter(not(givenUp::contains)).toList();
    }

    /// Keeps new events behind what is parked on their key.
    void queue(List<Legible> events) {
        var known = inbox.known(events.stream().map(Legible::id).toList());
        events.stream().filter(not(event -> known.contains(event.id()))).forEach(event -> {
            deadLetters.keep(event, "waits behind a parked event on its key");
            counters.count("parked");
        });
    }
}
