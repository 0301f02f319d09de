package tidings.messaging.redrive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.deadletters.LetterIndex;
import tidings.messaging.deadletters.LetterIndex.Entry;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.transactions.Transactions;
import tidings.messaging.wire.Place;

/// Gives up for good what was parked, because a person has decided so. It is not reacted to, nor when its topic is
/// heard again from the beginning; and what waits behind it goes on, in its order.
class Discard {
    private final DeadLetters deadLetters;
    private final LetterIndex index;
    private final Inbox inbox;
    private final TransactionOperations transactions;

    Discard(DeadLetters deadLetters, LetterIndex index, Inbox inbox, TransactionOperations transactions) {
        this.deadLetters = deadLetters;
        this.index = index;
        this.inbox = inbox;
        this.transactions = new Transactions(transactions);
    }

    /// Gives up all that is kept about a key, and frees it. Returns how many that were.
    int discard(String topic, String key, Decision decision) {
        return transactions.execute(_ -> {
            deadLetters.keys().hold(topic, Set.of(key));
            var many = giveUp(index.about(topic, key), decision);
            deadLetters.keys().freeEmptied(topic, Set.of(key));
            return many;
        });
    }

    /// Gives up one letter, with what else is kept of the same event. Returns how many that were: 0 when it is gone
    /// already.
    int discard(long id, Decision decision) {
        return transactions.execute(
                _ -> index.find(id).map(entry -> discard(entry, decision)).orElse(0));
    }

    /// Gives up the record in that place, also one that was not heard yet: that one will not even be looked at. Throws
    /// [IllegalStateException] when it was heard, and is not parked.
    int discard(Place place, Decision decision) {
        return transactions.execute(_ -> {
            var kept = index.find(place);
            if (kept.isEmpty() && index.isHeard(place)) {
                throw new IllegalStateException("%s was heard, and is not parked (any more)".formatted(place));
            }
            return kept.map(entry -> discard(entry, decision))
                    .orElseGet(() -> deadLetters.discarded().takeUnread(place, decision) ? 1 : 0);
        });
    }

    private int discard(Entry entry, Decision decision) {
        var key = entry.waitsOn();
        if (key.isEmpty()) {
            return giveUp(List.of(entry.id()), decision);
        }
        var held = Set.of(key.get());
        deadLetters.keys().hold(entry.topic(), held);
        var first = index.first(entry.topic(), key.get());
        var copies = index.copies(entry);
        var many = giveUp(copies, decision);
        if (first.filter(copies::contains).isPresent()) {
            deadLetters.keys().tryAgain(entry.topic(), key.get(), 0, null);
        }
        deadLetters.keys().freeEmptied(entry.topic(), held);
        return many;
    }

    /// Also the inbox is not to take it for new when it comes again.
    private int giveUp(List<Long> letters, Decision decision) {
        var ids = deadLetters.discarded().take(letters, decision);
        inbox.close(ids.stream().flatMap(Optional::stream).toList());
        return ids.size();
    }
}
