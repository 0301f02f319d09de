package tidings.messaging;

import tidings.events.Event;
import tidings.events.contract.Topic;

/// Another family of events for tests, which gardens did not hear from the start.
@Topic("weather")
public sealed interface WeatherEvent extends Event {
    String place();

    @Override
    default String key() {
        return place();
    }

    record Rained(String place, int millimetres) implements WeatherEvent {}
}
