package tidings.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.messaging.Delivery.Legible;
import tidings.messaging.Delivery.Unknown;

/// What failed of a batch, and what follows it on its key, in order, until all of it is put aside at once.
class Aside {
    private final Reactor reactor;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    Aside(Reactor reactor) {
        this.reactor = reactor;
    }

    /// @param verdict none for what only follows
    private record Item(Delivery delivery, @Nullable Verdict verdict) {}

    void add(Delivery failed, Verdict verdict) {
        items.add(new Item(failed, verdict));
        if (failed.key() != null && failed.id() != null) {
            keys.add(failed.key());
        }
    }

    /// Whether it has to wait for what is here. What nobody reacts to does not.
    boolean holdsUp(Delivery delivery) {
        return delivery.id() != null && keys.contains(delivery.key()) && !(delivery instanceof Unknown);
    }

    void addBehind(Legible event) {
        items.add(new Item(event, null));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /// In the caller's transaction.
    void write() {
        for (var item : items) {
            if (item.verdict != null) {
                reactor.putAside(item.delivery, item.verdict);
            } else if (item.delivery instanceof Legible event) {
                reactor.queue(List.of(event));
            }
        }
    }

    void clear() {
        items.clear();
        keys.clear();
    }
}
