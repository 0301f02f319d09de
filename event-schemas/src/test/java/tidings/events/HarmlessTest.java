package tidings.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.wire.Harmless;

class HarmlessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b", "\u0007", "\r", "\u0085", "\u2028", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800"})
    void whatIsNotSeenIsReplaced(String unseen) {
        assertThat(Harmless.line("a" + unseen + "b")).isEqualTo("a·b");
        assertThat(Harmless.lines("a" + unseen + "b")).isEqualTo("a·b");
    }

    @Test
    void textIsLeftAsItIs() {
        var text = "Überweisung an 李 🙂: 1,998.05 €";

        assertThat(Harmless.line(text)).isEqualTo(text);
        assertThat(Harmless.lines(text)).isEqualTo(text);
        assertThat(Harmless.brief(text)).isEqualTo(text);
    }

    @Test
    void linesRemainOnlyWhereTheyAreWanted() {
        assertThat(Harmless.line("{\n\t}")).isEqualTo("{··}");
        assertThat(Harmless.lines("{\n\t}")).isEqualTo("{\n\t}");
    }

    @Test
    void onlyWhatIsToBeBriefIsCut() {
        var endless = "a".repeat(1_000);

        assertThat(Harmless.brief(endless)).hasSize(201).endsWith("…");
        assertThat(Harmless.line(endless)).hasSize(1_000);
    }
}
