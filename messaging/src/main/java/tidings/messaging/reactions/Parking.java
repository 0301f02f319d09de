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
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Legible;
import tidings.messaging.wire.Place;

/// Keeps what could not be reacted to on one topic, to be tried again or to be looked at by a person, and what has to
/// wait for it. All of it in the caller's transaction, which holds the keys.
class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final Tally tally;

    Parking(DeadLetters deadLetters, Inbox inbox, Tally tally) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.tally = tally;
    }

    /// Parks the keys, and keeps everybody else from them until the transaction ends.
    void hold(Collection<String> keys) {
        deadLetters.keys().hold(tally.topic(), keys);
    }

    /// Frees those of the keys on which nothing waits.
    void letGo(Collection<String> keys) {
        deadLetters.keys().freeEmptied(tally.topic(), keys);
    }

    /// Those that need nothing any more: they were reacted to by somebody, or given up.
    Set<Delivery> settled(Collection<Delivery> deliveries) {
        var known = inbox.known(deliveries.stream()
                .flatMap(it -> Optional.ofNullable(it.id()).stream())
                .toList());
        var givenUp = deadLetters
                .discarded()
                .among(deliveries.stream().map(it -> Place.of(it.raw())).toList());
        var settled = deliveries.stream()
                .filter(it -> givenUp.contains(Place.of(it.raw())) || (it.id() != null && known.contains(it.id())))
                .collect(toSet());
        settled.forEach(_ -> tally.count("duplicate"));
        return settled;
    }

    /// What is kept already stays as it is.
    void putAside(Delivery delivery, Verdict verdict) {
        switch (verdict) {
            case Verdict.ForAPerson it -> park(delivery, it.reason());
            case Verdict.Later it -> setAside(delivery, it.reason(), 0, it.moment());
            case Verdict.Again it -> {
                if (setAside(delivery, it.reason(), 1, null)) {
                    tally.count("retried");
                }
            }
        }
    }

    private void park(Delivery delivery, String reason) {
        if (deadLetters.keep(delivery, reason)) {
            tally.count("parked");
            log.warn("Parked {} {} of {}: {}", delivery.type(), delivery.id(), tally.topic(), reason);
        }
    }

    /// A key that was parked already is tried again, too: nothing new comes here from it but its last word.
    private boolean setAside(Delivery delivery, String reason, int attempts, @Nullable Instant notBefore) {
        var isNew = deadLetters.keep(delivery, reason);
        if (isNew) {
            deadLetters.keys().tryAgain(tally.topic(), delivery.key(), attempts, notBefore);
        }
        return isNew;
    }

    /// Keeps those that are new, behind what is parked on their key.
    void queue(List<Legible> events) {
        var known = inbox.known(events.stream().map(Legible::id).toList());
        events.stream().filter(not(event -> known.contains(event.id()))).forEach(event -> {
            deadLetters.keep(event, "waits behind a parked event on its key");
            tally.count("parked");
        });
    }
}
