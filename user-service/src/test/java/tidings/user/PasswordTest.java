package tidings.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
    @ParameterizedTest
    @CsvSource({"a, 7, false", "a, 8, true", "a, 72, true", "a, 73, false", "é, 36, true", "é, 37, false", "🎁, 8, true"
    })
    void aPasswordIsLongEnoughForPeopleAndShortEnoughForBcrypt(String character, int times, boolean fine) {
        var password = character.repeat(times);

        assertThat(Password.Rule.fits(password)).isEqualTo(fine);
    }
}
