package tidings.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// The first administrator is made by the instance that comes first.
class FirstAdministratorTest {
    private static final UserProperties PROPERTIES = new UserProperties(
            new ByteArrayResource(new byte[0]), Duration.ofHours(1), "admin@tidings.example", "a long secret");

    @Test
    void anInstanceThatComesSecondLeavesTheAdministratorAsItIs() {
        var users = new Refusing("users_email");

        administrator(users).run(new DefaultApplicationArguments());

        assertThat(users.asked).isTrue();
    }

    @Test
    void whateverElseTheDatabaseRefusesIsNoOtherInstance() {
        var users = new Refusing("users_role_check");

        assertThatThrownBy(() -> administrator(users).run(new DefaultApplicationArguments()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static FirstAdministrator administrator(Users users) {
        return new FirstAdministrator(
                users, PasswordEncoderFactories.createDelegatingPasswordEncoder(), PROPERTIES, Clock.systemUTC());
    }

    /// A database that knows nobody, and takes nobody.
    private static final class Refusing implements Users {
        private final String constraint;
        private boolean asked;

        Refusing(String constraint) {
            this.constraint = constraint;
        }

        @Override
        public User saveAndFlush(User user) {
            asked = true;
            var refusal = new ConstraintViolationException("refused", new SQLException("refused", "23505"), constraint);
            throw new DataIntegrityViolationException("refused", refusal);
        }

        @Override
        public Optional<User> findById(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<User> take(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<User> withEmail(String email) {
            return Optional.empty();
        }

        @Override
        public void delete(User user) {}
    }
}
