package tidings.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b", "\u0007", "\r", "\u0085", "\u2028", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800"})
    void whatIsNotSeenIsReplaced(String unseen) {
        assertThat(SafeText.line("a" + unseen + "b")).isEqualTo("a·b");
        assertThat(SafeText.lines("a" + unseen + "b")).isEqualTo("a·b");
    }

    @Test
    void textIsLeftAsItIs() {
        var text = "Überweisung an 李 🙂: 1,998.05 €";

        assertThat(SafeText.line(text)).isEqualTo(text);
        assertThat(SafeText.lines(text)).isEqualTo(text);
        assertThat(SafeText.brief(text)).isEqualTo(text);
    }

    @Test
    void linesRemainOnlyWhereTheyAreWanted() {
        assertThat(SafeText.line("{\n\t}")).isEqualTo("{··}");
        assertThat(SafeText.lines("{\n\t}")).isEqualTo("{\n\t}");
    }

    @Test
    void onlyWhatIsToBeBriefIsCut() {
        var endless = "a".repeat(1_000);

        assertThat(SafeText.brief(endless)).hasSize(201).endsWith("…");
        assertThat(SafeText.line(endless)).hasSize(1_000);
    }
}
