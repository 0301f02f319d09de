package tidings.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import tidings.events.Event;
import tidings.events.UserSignedUp;

class RegistrationTest {
    private final List<Event> told = new ArrayList<>();
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Registration registration = new Registration(
            new KnownUsers(), passwords, told::add, TransactionOperations.withoutTransaction(), Clock.systemUTC());

    @Test
    void whoSignsUpIsAnnounced() {
        var ada = registration.signUp(new SignUp("ada@example.org", "Ada", "a long secret"));

        assertThat(told).containsExactly(new UserSignedUp(ada.id(), "ada@example.org", "Ada"));
    }

    @Test
    void anAddressIsOneUsersHoweverItIsSpelled() {
        registration.signUp(new SignUp("ada@example.org", "Ada", "a long secret"));

        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(() -> registration.signUp(new SignUp("ADA@Example.org", "Ada", "another secret")));
        assertThat(told).hasSize(1);
    }

    @Test
    void aPasswordIsKnownButNotKept() {
        var ada = registration.signUp(new SignUp("ada@example.org", "Ada", "a long secret"));

        assertThat(ada.hasPassword("a long secret", passwords)).isTrue();
        assertThat(ada.hasPassword("a wrong secret", passwords)).isFalse();
        assertThat(ada).hasAllNullFieldsOrPropertiesExcept("id", "email", "name", "passwordHash", "role", "since");
        assertThat(ada).extracting("passwordHash").asString().startsWith("{bcrypt}");
    }
}
