package tidings.proof.trials;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.proof.faults.Fault;
import tidings.proof.faults.catalogue.Faults;

/// The plan says which trials are made of what can break.
class PlanTest {
    private static final Set<String> SERVICES = Set.of("order-service", "payment-service", "analytics-service");

    private final List<Fault> faults = Faults.all();
    private final List<Fault> crashes = Faults.crashes(
            Map.of("relay.read", SERVICES, "relay.sent", SERVICES, "payment.charged", Set.of("payment-service")));
    private final List<FaultTrial> breakages = breakagesOf(WholePlan.of(faults, crashes, 5));

    @Test
    void everyFaultStrikesWithThreeSeedsAndEveryCrashAndRestoreWithOne() {
        var times = breakages.stream()
                .flatMap(trial -> trial.faults().stream().map(fault -> fault.name() + " " + trial.seed()))
                .collect(groupingBy(it -> it, counting()));

        var threeTimes = faults.stream()
                .filter(fault -> !fault.isOnce())
                .flatMap(fault -> Stream.of(5, 6, 7).map(seed -> fault.name() + " " + seed));
        var once = Stream.concat(crashes.stream(), faults.stream().filter(Fault::isOnce))
                .map(fault -> fault.name() + " 5");
        assertThat(times).isEqualTo(Stream.concat(threeTimes, once).collect(toMap(it -> it, _ -> 1L)));
    }

    @Test
    void aLongFaultLastsItsFullLengthOnce() {
        var lengths = breakages.stream()
                .filter(trial -> trial.name().equals("kafka-away"))
                .map(FaultTrial::length);

        assertThat(lengths).containsExactly(Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    @Test
    void whatSharesATrialIsOfOneKindAndDoesNotStrikeOnePartTooOften() {
        var many = Stream.of("read", "sent", "moved", "lost", "found").collect(toMap("relay."::concat, _ -> SERVICES));
        var together = breakagesOf(WholePlan.of(faults, Faults.crashes(many), 5)).stream()
                .filter(trial -> trial.faults().size() > 1)
                .toList();

        assertThat(together).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.faults())
                    .extracting(Fault::kind)
                    .containsOnly(trial.faults().getFirst().kind());
            assertThat(trial.rows()).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 3));
        });
    }

    @Test
    void whatBreaksOnePartStrikesInARow() {
        var trial = breakages.stream()
                .filter(it -> it.name().contains("relay.sent-kill"))
                .findFirst()
                .orElseThrow();

        assertThat(trial.rows())
                .extracting(row -> row.stream().map(Fault::name).toList())
                .containsExactly(List.of("relay.read-kill", "relay.sent-kill"));
    }

    @Test
    void whatMostlyWaitsIsTriedBesideTheRest() {
        assertThat(breakages)
                .filteredOn(Trial::mostlyWaits)
                .extracting(Trial::name)
                .contains("kafka-away", "provider-down", "order-service-frozen", "relay.read-freeze+relay.sent-freeze");
        assertThat(breakages)
                .filteredOn(trial -> !trial.mostlyWaits())
                .extracting(Trial::name)
                .contains(
                        "kafka-killed",
                        "poison+incompatible-event+unknown-field+unknown-event+thousand-failures"
                                + "+illegible-while-looked-at",
                        "relay.read-kill+relay.sent-kill");
    }

    @Test
    void schedulesThatAreDrawnNeverBreakOneServiceTwiceAtOnce() {
        var drawn = breakagesOf(RandomPlan.of(faults, 200, 3));

        assertThat(drawn)
                .hasSize(200)
                .anySatisfy(trial -> assertThat(trial.faults()).hasSizeGreaterThan(2));
        assertThat(drawn)
                .allSatisfy(trial ->
                        assertThat(trial.faults()).extracting(Fault::breaks).doesNotHaveDuplicates());
    }

    @Test
    void aTrialIsFoundByItsNameAndSeed() {
        var together = breakages.stream()
                .filter(trial -> trial.faults().size() > 1)
                .findFirst()
                .orElseThrow();

        assertThat(NamedPlan.of(together.name(), faults, 5).trials()).containsExactly(together);
        assertThat(NamedPlan.of("strange-input", faults, 5).trials()).containsExactly(new InputTrial(10_000, 5));
        assertThatThrownBy(() -> NamedPlan.of("kafka-away+sunshine", faults, 5))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("sunshine");
    }

    @Test
    void allTrialsOfSomeFaultsAreFoundByTheirNames() {
        var some = WholePlan.of(faults, crashes, 5).about("unknown-event+kafka-away");

        assertThat(some.trials()).extracting(Trial::seed).containsExactly(5L, 6L, 7L, 5L, 6L, 7L);
        assertThatThrownBy(() -> some.about("kafka-away+sunshine"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("sunshine");
    }

    private static List<FaultTrial> breakagesOf(Plan plan) {
        return plan.trials().stream()
                .filter(FaultTrial.class::isInstance)
                .map(FaultTrial.class::cast)
                .toList();
    }
}
