package tidings.proof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.proof.invariants.Finding;

class CheckerTest {
    private final World world = new World();

    @Test
    void aWorldInWhichEveryPromiseWasKeptIsFoundSound() {
        assertThat(Checker.check(world.evidence())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({
        "tidings.proof.checker.LiesAboutOrders#all",
        "tidings.proof.checker.LiesAboutMoney#all",
        "tidings.proof.checker.LiesAboutReadModels#all",
        "tidings.proof.checker.LiesAboutLetters#all",
        "tidings.proof.checker.LiesAboutEvents#all",
        "tidings.proof.checker.LiesAboutRest#all"
    })
    void aLieIsFoundOutForWhatItIsAndNothingElseIsBlamed(Lie lie) {
        lie.told().accept(world);

        var findings =
                Checker.check(world.evidence()).stream().map(Finding::toString).toList();

        assertThat(findings).allMatch(finding -> lie.found().stream().anyMatch(finding::startsWith));
        assertThat(lie.found()).allMatch(found -> findings.stream().anyMatch(it -> it.startsWith(found)));
    }

    @ParameterizedTest
    @MethodSource("tidings.proof.checker.HarmlessThings#all")
    void whatFaultsDoWithoutHarmIsNotBlamed(Lie harmless) {
        harmless.told().accept(world);

        var findings = Checker.check(world.evidence());

        assertThat(findings).isEmpty();
    }
}
