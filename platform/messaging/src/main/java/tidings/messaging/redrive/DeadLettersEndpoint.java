package tidings.messaging.redrive;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tidings.messaging.deadletters.DeadLetterIndex;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.endpoints.EndpointAnswer;
import tidings.messaging.endpoints.Page;
import tidings.messaging.redrive.DeadLetterAddress.OfKey;
import tidings.messaging.redrive.DeadLetterAddress.OfLetter;
import tidings.messaging.redrive.DeadLetterAddress.OfPlace;

/// The parked events, page by page, and two ways to have done with them: have them done again, or give them up with a
/// reason. A key's whole queue is called by `topic` and `key`, one record by its `id`, or by its `place`.
@Endpoint(id = "deadletters")
public class DeadLettersEndpoint {
    private final DeadLetters deadLetters;
    private final DeadLetterIndex index;
    private final Redrive redrive;
    private final Discard discard;

    DeadLettersEndpoint(DeadLetters deadLetters, DeadLetterIndex index, Redrive redrive, Discard discard) {
        this.deadLetters = deadLetters;
        this.index = index;
        this.redrive = redrive;
        this.discard = discard;
    }

    /// The oldest dead letters, of those that come after the one with that id.
    @ReadOperation
    List<DeadLetterSummary> page(@Nullable Integer limit, @Nullable Long after) {
        return deadLetters.list(Page.of(limit, after));
    }

    /// How many dead letters there are (`count`), or one of them in full, by its id.
    @ReadOperation
    @Nullable
    Object look(@Selector String what) {
        return Page.COUNT.equals(what)
                ? Map.of(Page.COUNT, deadLetters.count())
                : deadLetters.find(EndpointAnswer.number(what)).orElse(null);
    }

    @WriteOperation
    Map<String, Object> redrive(
            @Nullable String topic, @Nullable String key, @Nullable Long id, @Nullable String place) {
        var address = DeadLetterAddress.of(topic, key, id, place);
        return EndpointAnswer.of("redriven", () -> switch (address) {
            case OfKey it -> redrive.redrive(it.topic(), it.key());
            case OfLetter it -> redrive.redrive(it.id());
            case OfPlace it ->
                index.find(it.place()).map(entry -> redrive.redrive(entry.id())).orElse(0);
        });
    }

    /// Does what a person has decided about one letter, or about all on a key.
    ///
    /// @param what `discard`
    /// @param by   who has decided it
    @WriteOperation
    public Map<String, Object> decide(
            @Selector String what,
            @Nullable String topic,
            @Nullable String key,
            @Nullable Long id,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String by) {
        var address = DeadLetterAddress.of(topic, key, id, place);
        var decision = Decision.toDiscard(what, reason, by);
        return EndpointAnswer.of("discarded", () -> switch (address) {
            case OfKey it -> discard.discard(it.topic(), it.key(), decision);
            case OfLetter it -> discard.discard(it.id(), decision);
            case OfPlace it -> discard.discard(it.place(), decision);
        });
    }
}
