package tidings.messaging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tidings.messaging.DeadLetters.Summary;

/// The parked events, and the way to do them again: a key's whole queue by `topic` and `key`, or one record by `id`.
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {
    private static final int MOST = 1_000;

    private final DeadLetters deadLetters;
    private final Redrive redrive;

    DeadLettersEndpoint(DeadLetters deadLetters, Redrive redrive) {
        this.deadLetters = deadLetters;
        this.redrive = redrive;
    }

    @ReadOperation
    List<Summary> oldest(@Nullable Integer limit) {
        return deadLetters.list(limit == null ? MOST : limit);
    }

    @WriteOperation
    Map<String, Object> redrive(@Nullable String topic, @Nullable String key, @Nullable Long id) {
        try {
            if (topic != null && key != null) {
                return Map.of("redriven", redrive.redrive(topic, key));
            }
            if (id != null) {
                return Map.of("redriven", redrive.redrive(id));
            }
        } catch (RuntimeException failure) {
            return Map.of("redriven", 0, "problem", "nothing was changed: " + failure.getMessage());
        }
        throw new InvalidEndpointRequestException("say topic and key, or id", "nothing was redriven");
    }
}
