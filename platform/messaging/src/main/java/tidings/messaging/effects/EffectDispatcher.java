package tidings.messaging.effects;

import static java.util.Comparator.comparing;
import static tidings.messaging.claims.Outcomes.claims;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tidings.messaging.CrashPoint;
import tidings.messaging.Intent;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.ClaimedIntents;
import tidings.messaging.claims.HeldLeases;
import tidings.messaging.claims.Lease;
import tidings.messaging.claims.Moment;
import tidings.messaging.claims.Outcome;
import tidings.messaging.claims.Outcomes;

/// Dispatches the claimed intents of one type to their effect, each on a virtual thread of its own, as many at a time
/// as the other party bears: a slow one keeps nobody waiting. Where it wants a pace, one after the other.
class EffectDispatcher<I extends Intent> {
    private static final CrashPoint CLAIMED = CrashPoint.named("intents.claimed");
    private static final CrashPoint SETTLED = CrashPoint.named("intents.settled");

    private final EffectInvoker<I> invoker;
    private final ClaimedIntents claimed;
    private final Pace pace;
    private final InstantSource time;
    private final Concurrency concurrency;
    private final HeldLeases underWay;
    private final Outcomes outcomes;
    private int free;

    EffectDispatcher(
            EffectInvoker<I> invoker,
            ClaimedIntents claimed,
            Pace pace,
            InstantSource time,
            int most,
            Consumer<Outcome> done) {
        this.invoker = invoker;
        this.claimed = claimed;
        this.pace = pace;
        this.time = time;
        this.concurrency = new Concurrency(most);
        this.underWay = new HeldLeases(claimed, time);
        this.outcomes = new Outcomes(done);
    }

    /// The type of the intents that it dispatches.
    String type() {
        return invoker.type();
    }

    /// Why no intent of the type is begun at the moment, in a sentence; empty where nothing speaks against it.
    Optional<String> waiting() {
        return pace.waiting();
    }

    int underWay() {
        return underWay.size();
    }

    /// How many intents there are hands free for. One, where they have to take turns and it is this instance's.
    ///
    /// @param share how many hands the other types leave it
    int free(int share) {
        if (isOneByOne()) {
            free = underWay() == 0 && pace.takeTurn() ? 1 : 0;
        } else {
            free = Math.min(share, concurrency.free(underWay()));
        }
        return free;
    }

    /// Has claimed intents performed, of which there are no more than hands free.
    ///
    /// @param asked when they were claimed
    void begin(List<Claim> claims, Moment asked) {
        var tooSoon = claims.stream().filter(underWay::isTakenOff).toList(); // the last time has yet to be settled
        claims.forEach(claim -> {
            CLAIMED.pass();
            var lease = new Lease(claim, claimed, time, asked);
            if (underWay.add(lease)) { // else our own claim ran out: we were frozen
                Thread.ofVirtual().start(() -> invoker.invoke(lease, outcomes::add));
            }
        });
        claimed.release(tooSoon);
        if (isOneByOne() && free > 0 && underWay() == 0) { // somebody notes it again at this moment
            pace.endTurn(Duration.ZERO);
        }
    }

    /// Settles what came of the intents that are done, and keeps the claims on the others.
    void settle() {
        settle(Outcome.TakenOff.class, it -> concurrency.fulfilled(it.size()));
        settle(Outcome.Fulfilled.class, this::forget);
        settle(Outcome.Failed.class, it -> claimed.postpone(claims(it)));
        settle(Outcome.Refused.class, claimed::park);
        settle(Outcome.Deferred.class, this::defer);
        settle(Outcome.Held.class, this::hold);
        settle(Outcome.Lost.class, _ -> {});
        if (underWay.renewInTime() && isOneByOne()) {
            pace.keepTurn();
        }
    }

    private <O extends Outcome> void settle(Class<O> kind, Consumer<List<O>> note) {
        var settled = outcomes.of(kind);
        if (!settled.isEmpty()) {
            note.accept(settled);
            if (isOneByOne()) {
                pace.endTurn(invoker.pace());
            }
            SETTLED.pass();
            settled.forEach(it -> underWay.remove(it.claim()));
            outcomes.forget(settled);
        }
    }

    private void forget(List<Outcome.Fulfilled> fulfilled) {
        claimed.forget(claims(fulfilled));
        concurrency.fulfilled(fulfilled.size());
    }

    /// First the others are kept from it, in all instances, and then it is let go.
    private void defer(List<Outcome.Deferred> deferred) {
        var last = Collections.max(deferred, comparing(Outcome.Deferred::notBefore));
        pace.wait(last.notBefore(), last.reason());
        claimed.release(claims(deferred));
        deferred.forEach(it -> concurrency.deferred(underWay.begun(it.claim()).ticks(), underWay()));
    }

    private void hold(List<Outcome.Held> held) {
        pace.hold(held.getLast().reason());
        claimed.release(claims(held));
    }

    private boolean isOneByOne() {
        return !invoker.pace().isZero();
    }
}
