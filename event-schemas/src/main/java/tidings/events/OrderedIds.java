package tidings.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/// Makes ids that are ordered by their time (UUID version 7), so that indexes grow at their end.
final class OrderedIds {
    private static UUID last = new UUID(0, 0);

    private OrderedIds() {}

    /// An id of this moment, greater than those of the same millisecond that were made here before it.
    static synchronized UUID at(Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch(now);
        last = isBefore(id, last) && millis(id) == millis(last) ? successor(last) : id;
        return last;
    }

    private static boolean isBefore(UUID one, UUID other) {
        return one.compareTo(other) <= 0;
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    private static UUID successor(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
    }
}
