package tidings.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A person sees every byte of a letter, also those that a terminal would not show.
class DeadLetterTest {
    @Test
    void whatIsTextIsShownAsText() {
        assertThat(DeadLetter.Content.of("{\n\t\"name\": \"Zoë\"\n}".getBytes(UTF_8)))
                .isEqualTo(new DeadLetter.Content("{\n\t\"name\": \"Zoë\"\n}", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[2J", "a\u202eb", "a\u200bb", "a\rb", "a\u0000"})
    void whatATerminalWouldNotShowIsShownByItsBytes(String text) {
        var bytes = text.getBytes(UTF_8);

        assertThat(DeadLetter.Content.of(bytes))
                .isEqualTo(new DeadLetter.Content(null, HexFormat.of().formatHex(bytes)));
    }
}
