package tidings.user;

import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tidings.web.Problem;

/// Where people prove who they are, and get a token for it.
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

    /// Takes the same time whether there is such a user or not, so that nobody learns who is a customer here.
    Token open(Credentials credentials) {
        var user = users.withEmail(credentials.email()).orElse(null);
        if (user == null) {
            passwords.matches(credentials.password(), nobodysHash);
            throw wrongCredentials();
        }
        if (!user.hasPassword(credentials.password(), passwords)) {
            throw wrongCredentials();
        }
        return tokens.issue(user);
    }

    private static Problem wrongCredentials() {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "wrong-credentials",
                        "Wrong credentials",
                        "There is no user with this e-mail address and password. Check both, and try again.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tidings\"");
    }
}
