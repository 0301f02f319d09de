package tidings.messaging.redrive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import tidings.messaging.wire.RecordLocation;

/// The address of what is parked, as a person gives it.
sealed interface DeadLetterAddress {

    /// All that waits on a key.
    record OfKey(String topic, String key) implements DeadLetterAddress {}

    /// One letter, by its number.
    record OfLetter(long id) implements DeadLetterAddress {}

    /// The record in one place of a topic.
    record OfPlace(RecordLocation place) implements DeadLetterAddress {}

    /// The address that these parts make. Throws [InvalidEndpointRequestException] when that is none, or more
    /// than one: who gives something up does not get it back, and is not to be misunderstood.
    static DeadLetterAddress of(
            @Nullable String topic, @Nullable String key, @Nullable Long id, @Nullable String place) {
        if (topic != null && key != null && id == null && place == null) {
            return new OfKey(topic, key);
        }
        if (topic == null && key == null && id != null && place == null) {
            return new OfLetter(id);
        }
        if (topic == null && key == null && id == null && place != null) {
            return ofPlace(place);
        }
        throw new InvalidEndpointRequestException(
                "say topic and key together, or id alone, or place alone", "nothing was done");
    }

    private static DeadLetterAddress ofPlace(String place) {
        try {
            return new OfPlace(RecordLocation.read(place));
        } catch (IllegalArgumentException none) {
            throw new InvalidEndpointRequestException(String.valueOf(none.getMessage()), "nothing was done");
        }
    }
}
