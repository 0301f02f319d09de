package tidings.rules.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.proof.faults.Fault;
import tidings.proof.faults.catalogue.Faults;
import tidings.proof.faults.crash.CrashPoints;
import tidings.proof.trials.QuickPlan;
import tidings.proof.trials.RandomPlan;

/// What the proof can break, by name.
class FaultsTest {
    private final List<Fault> crashes = Faults.crashes(CrashPoints.in(CrashPointsTest::classes));
    private final List<Fault> all =
            Stream.concat(Faults.all().stream(), crashes.stream()).toList();

    @Test
    void noTwoFaultsHaveOneName() {
        assertThat(all).extracting(Fault::name).doesNotHaveDuplicates();
    }

    @Test
    void everyCrashPointIsStruckInEveryWay() {
        var points = CrashPoints.in(CrashPointsTest::classes).keySet();

        var expected = points.stream()
                .flatMap(point -> Stream.of("kill", "fail", "freeze").map(how -> point + "-" + how));

        assertThat(crashes).extracting(Fault::name).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void whereSeveralServicesPassAPointTheyTakeTurns() {
        var points = new TreeMap<String, Set<String>>();
        for (var point : List.of("a.a", "b.b", "c.c", "d.d")) {
            points.put(point, Set.of("first", "second"));
        }

        var stories = Faults.crashes(points).stream().map(Fault::story).toList();

        assertThat(stories).anyMatch(story -> story.startsWith("first")).anyMatch(story -> story.startsWith("second"));
    }

    @Test
    void theQuickProofIsMadeOfFaultsThatExist() {
        var quick = QuickPlan.of(all, 1).trials();

        assertThat(quick).hasSizeGreaterThan(10);
    }

    @Test
    void theSameSeedDrawsTheSameFaults() {
        var one = RandomPlan.of(all, 20, 7).trials();
        var again = RandomPlan.of(all, 20, 7).trials();
        var other = RandomPlan.of(all, 20, 8).trials();

        assertThat(again).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }
}
