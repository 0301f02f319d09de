package tidings.proof.checker;

/// A witness does not answer, for now.
final class Unreachable extends RuntimeException {
    Unreachable(String who, Exception cause) {
        super("%s does not answer: %s".formatted(who, cause), cause);
    }
}
