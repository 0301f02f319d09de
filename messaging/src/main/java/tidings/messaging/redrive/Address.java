package tidings.messaging.redrive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import tidings.messaging.wire.Place;

/// How somebody calls what is parked.
sealed interface Address {

    /// All that waits on a key.
    record OfKey(String topic, String key) implements Address {}

    /// One letter, by its number.
    record OfLetter(long id) implements Address {}

    /// The record in one place of a topic.
    record OfPlace(Place place) implements Address {}

    /// Throws [InvalidEndpointRequestException] when that is none.
    static Address of(@Nullable String topic, @Nullable String key, @Nullable Long id, @Nullable String place) {
        if (topic != null && key != null) {
            return new OfKey(topic, key);
        }
        if (id != null) {
            return new OfLetter(id);
        }
        if (place != null) {
            try {
                return new OfPlace(Place.read(place));
            } catch (IllegalArgumentException none) {
                throw new InvalidEndpointRequestException(String.valueOf(none.getMessage()), "nothing was done");
            }
        }
        throw new InvalidEndpointRequestException("say topic and key, or id, or place", "nothing was done");
    }
}
