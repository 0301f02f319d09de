package tidings.user;

/// There is no user with this address and password. Which of both is wrong is not told.
public final class WrongCredentials extends RuntimeException {
    public WrongCredentials() {
        super("no user has this address and password", null, false, false);
    }
}
