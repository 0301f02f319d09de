package tidings.messaging.intents;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.endpoints.EndpointAnswer;
import tidings.messaging.endpoints.Page;
import tidings.messaging.intents.ParkedIntents.Summary;

/// The intents that need a person, page by page, and two ways to have done with one, by `type` and `key`: have it tried
/// again (all of a type by `*`), or give it up with a reason.
@Endpoint(id = "intents")
public class IntentsEndpoint {
    private final ParkedIntents parked;
    private final IntentDecisions decisions;
    private final Runnable wakeEffects;

    IntentsEndpoint(ParkedIntents parked, IntentDecisions decisions, Runnable wakeEffects) {
        this.parked = parked;
        this.decisions = decisions;
        this.wakeEffects = wakeEffects;
    }

    /// The oldest intents that need a person, of those that come after the one with that id.
    @ReadOperation
    public List<Summary> page(@Nullable Integer limit, @Nullable Long after) {
        return parked.list(Page.of(limit, after));
    }

    /// How many intents need a person.
    ///
    /// @param what `count`
    @ReadOperation
    public Map<String, Long> look(@Selector String what) {
        if (!what.equals(Page.COUNT)) {
            throw new InvalidEndpointRequestException("there is no " + what, "ask for the list, or for count");
        }
        return Map.of(Page.COUNT, parked.count());
    }

    @WriteOperation
    public Map<String, Object> redrive(String type, String key) {
        var answer = EndpointAnswer.of("redriven", () -> decisions.redrive(type, key));
        wakeEffects.run();
        return answer;
    }

    /// Gives an intent up, as a person has decided.
    ///
    /// @param what `discard`
    /// @param by   who has decided it
    @WriteOperation
    public Map<String, Object> decide(
            @Selector String what, String type, String key, @Nullable String reason, @Nullable String by) {
        var decision = Decision.toDiscard(what, reason, by);
        return EndpointAnswer.of("discarded", () -> decisions.discard(type, key, decision));
    }
}
