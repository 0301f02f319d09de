package tidings.messaging.claims;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// The outcomes of intents that are done and not settled yet. Any thread may add one.
public class Outcomes {
    private final Queue<Outcome> unsettled = new ConcurrentLinkedQueue<>();
    private final Consumer<Outcome> news;

    /// @param news hears of each that was added
    public Outcomes(Consumer<Outcome> news) {
        this.news = news;
    }

    public void add(Outcome outcome) {
        unsettled.add(outcome);
        news.accept(outcome);
    }

    /// Those of one kind that there are now.
    public <O extends Outcome> List<O> of(Class<O> kind) {
        return unsettled.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Forgets outcomes that are settled.
    public void forget(List<? extends Outcome> settled) {
        unsettled.removeAll(Set.copyOf(settled));
    }

    public static List<Claim> claims(List<? extends Outcome> outcomes) {
        return outcomes.stream().map(Outcome::claim).toList();
    }
}
