package tidings.messaging.reactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Legible;
import tidings.messaging.wire.Delivery.Unknown;

/// What failed of a batch, and what follows it on its key, in order, until all of it is put aside at once.
public class FailedRecords {
    private static final FailureVerdict AT_ONCE =
            new FailureVerdict.Later(Instant.EPOCH, "followed an event that was done elsewhere meanwhile");

    private final EventDispatcher dispatcher;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    public FailedRecords(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /// @param verdict none for what only follows
    private record Item(Delivery delivery, @Nullable FailureVerdict verdict) {}

    public void add(Delivery failed, FailureVerdict verdict) {
        items.add(new Item(failed, verdict));
        failed.waitsOn().ifPresent(keys::add);
    }

    /// Whether the delivery has to wait for what is here. What nobody reacts to does not.
    public boolean holdsUp(Delivery delivery) {
        return delivery.id() != null && keys.contains(delivery.key()) && !(delivery instanceof Unknown);
    }

    public void addBehind(Legible event) {
        items.add(new Item(event, null));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /// Puts all of it aside, in the caller's transaction. Passed over is what another instance has reacted to
    /// meanwhile, or a person has given up; what follows that waits for nothing, and is tried for itself.
    public void write() {
        var parking = dispatcher.parking();
        parking.hold(keys);
        var settled = parking.settled(items.stream().map(Item::delivery).toList());
        var waitedOn = new HashSet<String>();
        for (var item : items) {
            if (!settled.contains(item.delivery)) {
                write(item, waitedOn, parking);
            }
        }
        parking.letGo(keys);
    }

    private static void write(Item item, Set<String> waitedOn, Parking parking) {
        if (item.verdict != null) {
            parking.putAside(item.delivery, item.verdict);
        } else if (item.delivery instanceof Legible event && waitedOn.contains(event.key())) {
            parking.queue(List.of(event));
        } else {
            parking.putAside(item.delivery, AT_ONCE);
        }
        item.delivery.waitsOn().ifPresent(waitedOn::add);
    }

    public void clear() {
        items.clear();
        keys.clear();
    }
}
