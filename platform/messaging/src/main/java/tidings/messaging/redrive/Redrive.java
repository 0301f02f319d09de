package tidings.messaging.redrive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.CrashPoint;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.deadletters.ParkedRecord;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.transactions.Transactions;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Illegible;
import tidings.messaging.wire.Delivery.Legible;

/// Does again what was parked, once its cause is mended. All of it happens, or nothing; twice, or at the same time as
/// new events of the key arrive, does no harm.
public class Redrive {
    private static final CrashPoint DONE = CrashPoint.named("redrive.done");

    private final DeadLetters deadLetters;
    private final Map<String, EventDispatcher> dispatchers;
    private final TransactionOperations transactions;

    Redrive(DeadLetters deadLetters, EventDispatchers dispatchers, TransactionOperations transactions) {
        this.deadLetters = deadLetters;
        this.dispatchers = dispatchers.byTopic();
        this.transactions = new Transactions(transactions);
    }

    /// Empties a key's queue in order and frees the key. Returns how many events were done. Of a queue that has the
    /// key's last word in it, that one is reacted to, and the others are void.
    public int redrive(String topic, String key) {
        return transactions.execute(_ -> {
            deadLetters.keys().hold(topic, Set.of(key));
            var queue = deadLetters.queueOf(topic, key);
            lastWordIn(queue).map(List::of).orElse(queue).forEach(this::again);
            deadLetters.keys().freeEmptied(topic, Set.of(key));
            return queue.size();
        });
    }

    /// Does one record again that has no key or no id. Returns how many were done: 1, or 0 when it is gone already.
    /// Throws [IllegalStateException] when it waits on a key.
    int redrive(long id) {
        return transactions.execute(_ -> {
            var parked = deadLetters.findAlone(id);
            if (parked.isEmpty() && deadLetters.find(id).isPresent()) {
                throw new IllegalStateException("it waits on its key, and is done in its turn: say topic and key");
            }
            parked.ifPresent(this::again);
            return parked.isPresent() ? 1 : 0;
        });
    }

    /// A key's last word, where it is among these and can be read. Of what only calls itself that, nothing is void.
    public Optional<ParkedRecord> lastWordIn(List<ParkedRecord> queue) {
        return queue.stream()
                .filter(parked ->
                        dispatcherOf(parked).read(parked.raw()) instanceof Legible event && event.isLastWord())
                .findFirst();
    }

    private EventDispatcher dispatcherOf(ParkedRecord parked) {
        var topic = parked.raw().topic();
        var dispatcher = dispatchers.get(topic);
        if (dispatcher == null) {
            throw new IllegalStateException("this service no longer reacts to " + topic);
        }
        return dispatcher;
    }

    /// Does one event again, in the caller's transaction, which has locked its key.
    public void again(ParkedRecord parked) {
        var dispatcher = dispatcherOf(parked);
        switch (dispatcher.read(parked.raw())) {
            case Legible event -> dispatcher.react(List.of(event));
            case Illegible still -> throw new IllegalStateException("it is still illegible: " + still.reason());
            case Delivery.Unknown unknown ->
                throw new IllegalStateException("%s is not known here".formatted(unknown.type()));
        }
        DONE.pass();
        deadLetters.remove(parked);
    }
}
