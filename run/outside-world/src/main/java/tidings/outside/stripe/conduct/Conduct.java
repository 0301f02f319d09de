package tidings.outside.stripe.conduct;

import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How Stripe behaves at this moment. A restart makes it good again.
@Component
public class Conduct {
    private final AtomicReference<Behaviour> current = new AtomicReference<>(Behaviour.GOOD);
    private final RandomGenerator chance;

    Conduct(RandomGenerator chance) {
        this.chance = chance;
    }

    public Behaviour now() {
        return current.get();
    }

    Behaviour change(Behaviour.Change change) {
        return current.updateAndGet(before -> before.but(change));
    }

    /// What becomes of a refund to a card, or to none.
    public Refunding refundsTo(@Nullable String card) {
        var now = now().refunds();
        return now != Refunding.GOOD || card == null ? now : TestCard.of(card).refunds();
    }

    public boolean declinesAGoodCard() {
        return chance.nextDouble() < now().declineRate();
    }

    /// Whether this one answer is to be lost; it counts.
    boolean losesThisAnswer() {
        return current.getAndUpdate(Behaviour::withOneAnswerLost).loseAnswers() > 0;
    }
}
