package tidings.messaging;

import tidings.events.Event;
import tidings.events.Topic;

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
}
