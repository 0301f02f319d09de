package tidings.messaging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tidings.messaging.ParkedIntents.Summary;

/// The intents that need a person, and the way to have one tried again, by `type` and `key`, or all of a type by `*`.
@Endpoint(id = "intents")
class IntentsEndpoint {
    private static final int MOST = 1_000;

    private final ParkedIntents parked;
    private final Runnable wakeEffects;

    IntentsEndpoint(ParkedIntents parked, Runnable wakeEffects) {
        this.parked = parked;
        this.wakeEffects = wakeEffects;
    }

    @ReadOperation
    List<Summary> parked(@Nullable Integer limit) {
        return parked.list(limit == null ? MOST : limit);
    }

    @WriteOperation
    Map<String, Object> redrive(String type, String key) {
        var redriven = parked.redrive(type, key);
        wakeEffects.run();
        return Map.of("redriven", redriven);
    }
}
