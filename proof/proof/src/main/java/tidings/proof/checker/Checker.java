package tidings.proof.checker;

import java.util.List;
import java.util.stream.Stream;

/// Says whether a promise was broken, once the system has come to [Rest]. It trusts no service: it holds every
/// [Invariant] against [Evidence] that was gathered from outside, except that a [Replay] has to be done to be seen.
public final class Checker {
    private Checker() {}

    /// Empty when every promise was kept. What a restored database has forgotten was not promised, except that it
    /// leaves something to be found by a person.
    public static List<Finding> check(Evidence evidence) {
        var forgotten = Forgotten.in(evidence);
        var left = new Report(Invariant.I9);
        forgotten.judge(evidence, left);
        var promised = forgotten.leftOutOf(evidence);
        var found = Stream.of(Invariant.values())
                .parallel() // each looks at all of it, and only looks
                .flatMap(invariant -> invariant.findings(promised).stream());
        return Stream.concat(left.findings().stream(), found).toList();
    }
}
