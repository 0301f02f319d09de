package tidings.messaging.effects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.Claims;
import tidings.messaging.claims.Moment;

/// The dispatchers of all effects of a service. What is due is looked for by one statement for all of them.
class EffectDispatchers {
    static final Duration POLL = Duration.ofMillis(250); // for what a crash or another instance has left

    private final List<? extends EffectDispatcher<?>> all;
    private final Claims claims;
    private final InstantSource time;
    private final int hands;
    private long lookedAt = System.nanoTime() - POLL.toNanos();
    private boolean isMoreDue;

    /// @param hands how many intents may be under way at a time, of all types together
    EffectDispatchers(List<? extends EffectDispatcher<?>> all, Claims claims, InstantSource time, int hands) {
        this.all = all;
        this.claims = claims;
        this.time = time;
        this.hands = hands;
    }

    boolean areUnderWay() {
        return underWay() > 0;
    }

    /// Tells of each type of which no intent is begun at the moment why that is, in a sentence.
    void tellWhatWaits(BiConsumer<String, String> listener) {
        all.forEach(it -> it.waiting().ifPresent(why -> listener.accept(it.type(), why)));
    }

    void settle() {
        all.forEach(EffectDispatcher::settle);
    }

    /// Whether something may be due of which nobody gives word.
    boolean areToLook() {
        return isMoreDue || System.nanoTime() - lookedAt >= POLL.toNanos();
    }

    /// Claims what is due, of each type as much as there are hands free for it, and has it performed.
    void begin() {
        lookedAt = System.nanoTime();
        var share = share();
        var free = all.stream().collect(toMap(EffectDispatcher::type, it -> it.free(share)));
        var asked = Moment.now(time);
        var claimed = claims.make(free).stream().collect(groupingBy(Claim::type));
        all.forEach(it -> it.begin(claimed.getOrDefault(it.type(), List.of()), asked));
        isMoreDue = free.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .anyMatch(it -> claimed.getOrDefault(it.getKey(), List.of()).size() >= it.getValue());
    }

    /// Of the hands that are free each type gets as many as the others, so that one that has much to do, or is slow,
    /// leaves some to them.
    private int share() {
        return all.isEmpty() ? 0 : Math.ceilDiv(Math.max(0, hands - underWay()), all.size());
    }

    private int underWay() {
        return all.stream().mapToInt(EffectDispatcher::underWay).sum();
    }
}
