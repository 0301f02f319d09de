package tidings.messaging.effects;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import tidings.messaging.CrashPoint;
import tidings.messaging.Intent;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.ClaimedIntents;
import tidings.messaging.claims.HeldLeases;
import tidings.messaging.claims.Lease;
import tidings.messaging.claims.Moment;
import tidings.messaging.claims.Outcome;

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
    private final Consumer<Outcome> done;

    private final HeldLeases underWay;
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
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
        this.done = done;
        this.underWay = new HeldLeases(claimed, time);
    }

    /// The type of the intents that it dispatches.
    String type() {
        return invoker.type();
    }

    boolean isUnderWay() {
        return underWay.size() > 0;
    }

    /// Why no intent of the type is begun at the moment, in a sentence; empty where nothing speaks against it.
    Optional<String> waiting() {
        return pace.waiting();
    }

    /// How many intents there are hands free for. One, where they have to take turns and it is this instance's.
    int free() {
        if (isOneByOne()) {
            free = !isUnderWay() && pace.takeTurn() ? 1 : 0;
        } else {
            free = concurrency.free(underWay.size());
        }
        return free;
    }

    /// Has claimed intents performed, of which there are no more than hands free.
    ///
    /// @param asked when they were claimed
    void begin(List<Claim> claims, Moment asked) {
        claims.forEach(claim -> {
            CLAIMED.pass();
            var lease = new Lease(claim, claimed, time, asked);
            if (underWay.add(lease)) { // else our own claim ran out: we were frozen
                Thread.ofVirtual().start(() -> invoker.invoke(lease, this::note));
            } else if (underWay.isTakenOff(claim)) { // it was noted again, and the last time has yet to be settled
                claimed.release(List.of(claim));
            }
        });
        if (isOneByOne() && free > 0 && !isUnderWay()) { // somebody notes it again at this moment
            pace.endTurn(Duration.ZERO);
        }
    }

    private void note(Outcome outcome) {
        outcomes.add(outcome);
        done.accept(outcome);
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
        var settled = outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (!settled.isEmpty()) {
            note.accept(settled);
            if (isOneByOne()) {
                pace.endTurn(invoker.pace());
            }
            SETTLED.pass();
            settled.forEach(it -> underWay.remove(it.claim()));
            outcomes.removeAll(settled);
        }
    }

    private void forget(List<Outcome.Fulfilled> fulfilled) {
        claimed.forget(claims(fulfilled));
        concurrency.fulfilled(fulfilled.size());
    }

    /// First the others are kept from it, in all instances, and then it is let go.
    private void defer(List<Outcome.Deferred> deferred) {
        deferred.forEach(it -> pace.wait(it.notBefore(), it.reason()));
        claimed.release(claims(deferred));
        deferred.forEach(it -> concurrency.deferred(it.notBefore(), underWay.size(), time.instant()));
    }

    private void hold(List<Outcome.Held> held) {
        held.forEach(it -> pace.hold(it.reason()));
        claimed.release(claims(held));
    }

    private boolean isOneByOne() {
        return !invoker.pace().isZero();
    }

    private static List<Claim> claims(List<? extends Outcome> outcomes) {
        return outcomes.stream().map(Outcome::claim).toList();
    }
}
