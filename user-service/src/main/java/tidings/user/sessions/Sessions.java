package tidings.user.sessions;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tidings.user.Users;
import tidings.user.WrongCredentials;

/// The sessions of people, who prove who they are and get a token for it.
@Component
class Sessions {
    private final Users users;
    private final PasswordEncoder passwords;
    private final TokenIssuer tokens;
    private final String nobodysHash;

    Sessions(Users users, PasswordEncoder passwords, TokenIssuer tokens) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody has this"));
    }

    /// Takes the same time whether there is such a user or not, so that nobody learns who is a customer here. Throws
    /// [WrongCredentials].
    Token open(Credentials credentials) {
        var user = users.withEmail(credentials.email()).orElse(null);
        if (user == null) {
            passwords.matches(credentials.password(), nobodysHash);
            throw new WrongCredentials();
        }
        if (!user.hasPassword(credentials.password(), passwords)) {
            throw new WrongCredentials();
        }
        return tokens.issue(user);
    }
}
