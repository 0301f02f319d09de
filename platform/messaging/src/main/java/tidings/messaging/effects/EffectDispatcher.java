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
import tidings.messaging.claims.DueIntents;
import tidings.messaging.claims.HeldLeases;
import tidings.messaging.claims.Lease;
import tidings.messaging.claims.Moment;
import tidings.messaging.claims.Outcome;

/// Dispatches the due intents of one type to their effect, each on a virtual thread of its own, so many at a time: a
/// slow one keeps nobody waiting. Where the other party wants a pace, one after the other.
class EffectDispatcher<I extends Intent> {
    private static final CrashPoint CLAIMED = CrashPoint.named("intents.claimed");
    private static final CrashPoint SETTLED = CrashPoint.named("intents.settled");

    private final EffectInvoker<I> invoker;
    private final DueIntents due;
    private final Pace pace;
    private final InstantSource time;
    private final int concurrency;
    private final Runnable done;

    private final HeldLeases underWay;
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    EffectDispatcher(
            EffectInvoker<I> invoker, DueIntents due, Pace pace, InstantSource time, int concurrency, Runnable done) {
        this.invoker = invoker;
        this.due = due;
        this.pace = pace;
        this.time = time;
        this.concurrency = concurrency;
        this.done = done;
        this.underWay = new HeldLeases(due, time);
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

    /// Claims as many intents as there are hands free, and has them performed.
    void begin() {
        if (isOneByOne()) {
            beginNext();
        } else {
            begin(concurrency - underWay.size());
        }
    }

    private void beginNext() {
        if (!isUnderWay() && pace.takeTurn()) {
            begin(1);
            if (!isUnderWay()) { // somebody notes it again at this moment
                pace.endTurn(Duration.ZERO);
            }
        }
    }

    private void begin(int free) {
        if (free > 0) {
            var asked = Moment.now(time);
            due.claim(free).forEach(claim -> {
                CLAIMED.pass();
                var lease = new Lease(claim, due, time, asked);
                if (underWay.add(lease)) { // else our own claim ran out: we were frozen
                    Thread.ofVirtual().start(() -> invoker.invoke(lease, this::note));
                }
            });
        }
    }

    private void note(Outcome outcome) {
        outcomes.add(outcome);
        done.run();
    }

    /// Settles what came of the intents that are done, and keeps the claims on the others.
    void settle() {
        settle(Outcome.Fulfilled.class, it -> due.forget(claims(it)));
        settle(Outcome.Failed.class, it -> due.postpone(claims(it)));
        settle(Outcome.Refused.class, due::park);
        settle(Outcome.Deferred.class, this::defer);
        settle(Outcome.Held.class, this::hold);
        settle(Outcome.Lost.class, _ -> {});
        if (underWay.areToBeRenewed()) {
            renew();
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

    /// First the others are kept from it, in all instances, and then it is let go.
    private void defer(List<Outcome.Deferred> deferred) {
        deferred.forEach(it -> pace.wait(it.notBefore(), it.reason()));
        due.release(claims(deferred));
    }

    private void hold(List<Outcome.Held> held) {
        held.forEach(it -> pace.hold(it.reason()));
        due.release(claims(held));
    }

    private void renew() {
        if (isOneByOne()) {
            pace.keepTurn();
        }
        underWay.renew();
    }

    private boolean isOneByOne() {
        return !invoker.pace().isZero();
    }

    private static List<Claim> claims(List<? extends Outcome> outcomes) {
        return outcomes.stream().map(Outcome::claim).toList();
    }
}
