package tidings.user;

import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tidings.events.UserId;

/// Makes the first administrator at the start, from the secrets. One that is there already is left as it is. No event
/// is told: nobody signed up.
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Users users;
    private final PasswordEncoder passwords;
    private final UserProperties properties;
    private final Clock clock;

    FirstAdministrator(Users users, PasswordEncoder passwords, UserProperties properties, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.administratorPassword().isBlank()) {
            log.info("There is no administrator, because there is no secret 'admin-password'");
        } else if (users.withEmail(properties.administratorEmail()).isEmpty()) {
            create();
        }
    }

    private void create() {
        var email = properties.administratorEmail();
        var hash = Objects.requireNonNull(passwords.encode(properties.administratorPassword()));
        var now = clock.instant();
        try {
            users.saveAndFlush(new User(UserId.at(now), email, "Administrator", hash, Role.ADMIN, now));
            log.info("The first administrator is {}", email);
        } catch (DataIntegrityViolationException refusal) {
            if (!EmailTaken.isBehind(refusal)) {
                throw refusal;
            }
            log.info("Another instance has made the first administrator, {}", email);
        }
    }
}
