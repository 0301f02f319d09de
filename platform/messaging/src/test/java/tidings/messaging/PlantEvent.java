package tidings.messaging;

import java.util.Map;
import tidings.events.Event;
import tidings.events.contract.LastWord;
import tidings.events.contract.SchemaVersion;
import tidings.events.contract.Topic;
import tidings.events.contract.Translation;

/// A family of events for tests.
@Topic("plants")
public sealed interface PlantEvent extends Event {
    String plant();

    @Override
    default String key() {
        return plant();
    }

    record Planted(String plant, int height) implements PlantEvent {}

    record Grown(String plant, int height) implements PlantEvent {}

    /// Nothing of the plant is left.
    @LastWord
    record Uprooted(String plant) implements PlantEvent {}

    /// The plant was measured; the first version did not say the unit: it was the centimetre.
    @SchemaVersion(value = "2", translations = InCentimetres.class, alsoTold = "1")
    record Measured(String plant, int height, String unit) implements PlantEvent {}

    final class InCentimetres implements Translation {
        @Override
        public Map<String, Object> newer(Map<String, Object> older) {
            older.put("unit", "cm");
            return older;
        }

        @Override
        public Map<String, Object> older(Map<String, Object> newer) {
            newer.remove("unit");
            return newer;
        }
    }
}
