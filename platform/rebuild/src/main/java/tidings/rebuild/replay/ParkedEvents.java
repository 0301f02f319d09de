package tidings.rebuild.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tidings.messaging.wire.Delivery.Legible;

/// The events that were parked when they were read. They may have been redriven since.
class ParkedEvents {
    private final Map<UUID, Legible> byId = new LinkedHashMap<>();

    void add(Legible event) {
        byId.put(event.id(), event);
    }

    List<Legible> of(String topic) {
        return byId.values().stream()
                .filter(event -> event.raw().topic().equals(topic))
                .toList();
    }
}
