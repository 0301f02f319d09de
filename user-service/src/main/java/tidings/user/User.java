package tidings.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import tidings.events.UserErased;
import tidings.events.UserId;
import tidings.events.UserSignedUp;

/// Somebody who can sign in. Of the password only its hash is known.
@Entity
@Table(name = "users")
public class User {
    @Id
    private UUID id;

    private String email;
    private String name;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "signed_up_at")
    private Instant since;

    @Version
    private @Nullable Integer version;

    User() {}

    User(UserId id, String email, String name, String passwordHash, Role role, Instant since) {
        this.id = id.value();
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
        this.since = since;
    }

    public UserId id() {
        return new UserId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public boolean hasPassword(String password, PasswordEncoder passwords) {
        return passwords.matches(password, passwordHash);
    }

    UserSignedUp signedUp() {
        return new UserSignedUp(id(), email, name);
    }

    UserErased erased() {
        return new UserErased(id());
    }
}
