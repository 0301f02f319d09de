package tidings.bench.figures;

import java.time.Duration;

/// The effort that is made: how often each figure is taken, and for how long each time.
///
/// @param rounds  how often; ours and the floor by turns
/// @param warmUp  how long the system works before anything is measured
/// @param share   of the length that a round has in a whole run
public record Effort(int rounds, Duration warmUp, double share) {
    /// For figures that are published.
    public static final Effort WHOLE = new Effort(3, Duration.ofSeconds(60), 1);

    /// To see that everything works: what comes out of it says little.
    public static final Effort QUICK = new Effort(1, Duration.ofSeconds(4), 0.06);

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /// The length of a round that takes so many seconds in a whole run.
    public Duration seconds(int inAWholeRun) {
        var length = Duration.ofMillis(Math.round(inAWholeRun * 1000 * share));
        return length.compareTo(SHORTEST) < 0 ? SHORTEST : length;
    }

    /// As many of something as there are in a whole run, or few of them.
    public int of(int many) {
        return (int) Math.round(many * share * share);
    }

    /// How long it takes to do for so many seconds, each round.
    public Duration each(int secondsInAWholeRun) {
        return seconds(secondsInAWholeRun).multipliedBy(rounds);
    }
}
