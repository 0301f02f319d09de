package tidings.messaging.redrive;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.deadletters.DeadLetterIndex;
import tidings.messaging.deadletters.DeadLetterIndex.Entry;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.transactions.Transactions;
import tidings.messaging.wire.RecordLocation;

/// Gives up for good what was parked, because a person has decided so. It is not reacted to, nor when its topic is
/// heard again from the beginning; and what else is kept on its key goes on, in its order.
class Discard {
    private final DeadLetters deadLetters;
    private final DeadLetterIndex index;
    private final KeptVersions versions;
    private final Inbox inbox;
    private final DiscardUnconsumed unconsumed;
    private final TransactionOperations transactions;

    Discard(
            DeadLetters deadLetters,
            DeadLetterIndex index,
            KeptVersions versions,
            Inbox inbox,
            DiscardUnconsumed unconsumed,
            TransactionOperations transactions) {
        this.deadLetters = deadLetters;
        this.index = index;
        this.versions = versions;
        this.inbox = inbox;
        this.unconsumed = unconsumed;
        this.transactions = new Transactions(transactions);
    }

    /// Gives up all that is kept about a key, and frees it. Returns how many that were.
    int discard(String topic, String key, Decision decision) {
        return transactions.execute(_ -> {
            deadLetters.keys().hold(topic, Set.of(key));
            var gone = deadLetters.discarded().take(index.about(topic, key), decision);
            inbox.close(ids(gone));
            deadLetters.keys().freeEmptied(topic, Set.of(key));
            return gone.size();
        });
    }

    /// Gives up one dead letter, with what else is kept of the same event. Returns how many that were: 0 when it
    /// is gone already.
    int discard(long id, Decision decision) {
        return transactions.execute(
                _ -> index.find(id).map(entry -> discard(entry, decision)).orElse(0));
    }

    /// Gives up the record in that place, also one that was not heard yet ([DiscardUnconsumed]). Throws
    /// [IllegalStateException] when it cannot be.
    int discard(RecordLocation place, Decision decision) {
        var kept = transactions.execute(_ -> index.find(place).map(entry -> discard(entry, decision)));
        return kept.orElseGet(() -> unconsumed.discard(place, decision));
    }

    private int discard(Entry entry, Decision decision) {
        var key = entry.waitsOn();
        if (key.isPresent()) {
            return discard(entry, key.get(), decision);
        }
        var gone = deadLetters.discarded().take(List.of(entry.id()), decision);
        inbox.close(ids(gone));
        return gone.size();
    }

    /// The inbox is not to take it for new when it comes again; unless something else is kept under the same id, which
    /// would be passed over by that. What is kept besides is tried again: it is not known what it has waited for.
    private int discard(Entry entry, String key, Decision decision) {
        deadLetters.keys().hold(entry.topic(), Set.of(key));
        var letters =
                Stream.concat(index.copies(entry).stream(), versions.besides(entry.id(), entry.topic(), key).stream());
        var gone = deadLetters.discarded().take(letters.collect(toSet()), decision);
        if (!gone.isEmpty()) {
            var kept = index.keptUnder(ids(gone), entry.topic(), key);
            inbox.close(ids(gone).stream().filter(not(kept::contains)).toList());
            deadLetters.keys().tryAgain(entry.topic(), key, 0, null);
        }
        deadLetters.keys().freeEmptied(entry.topic(), Set.of(key));
        return gone.size();
    }

    private static List<UUID> ids(List<Optional<UUID>> gone) {
        return gone.stream().flatMap(Optional::stream).toList();
    }
}
