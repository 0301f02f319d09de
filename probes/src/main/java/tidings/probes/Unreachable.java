package tidings.probes;

/// A part of the system that was asked does not answer, for now.
public final class Unreachable extends RuntimeException {
    public Unreachable(String who, Exception cause) {
        super("%s does not answer: %s".formatted(who, cause), cause);
    }
}
