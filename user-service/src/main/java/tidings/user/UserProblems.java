package tidings.user;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tidings.web.Problem;
import tidings.web.ProblemMapper;

/// What people are told over HTTP when they cannot become customers, sign in, or be erased.
@Component
class UserProblems implements ProblemMapper {
    private static final String TAKEN = "Somebody has signed up with this address already, so nothing was done."
            + " Sign in with POST /api/sessions, or use another address.";
    private static final String WRONG =
            "There is no user with this e-mail address and password. Check both, and try again.";
    private static final String STAYS = "Nothing was done: the shop would make another administrator at its next start."
            + " Change the configuration instead.";

    @Override
    public @Nullable Problem problem(Exception failure) {
        return switch (failure) {
            case EmailTaken _ ->
                Problem.of(CONFLICT, "email-taken", "E-mail address taken", TAKEN)
                        .at("/email", "is taken");
            case WrongCredentials _ ->
                Problem.of(UNAUTHORIZED, "wrong-credentials", "Wrong credentials", WRONG)
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tidings\"");
            case AdministratorStays _ -> Problem.of(FORBIDDEN, "administrator", "Administrators stay", STAYS);
            default -> null;
        };
    }
}
