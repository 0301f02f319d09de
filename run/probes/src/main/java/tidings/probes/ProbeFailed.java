package tidings.probes;

/// A part of the system that was asked does not answer, or not as it should, for now.
public final class ProbeFailed extends RuntimeException {
    public ProbeFailed(String who, Exception cause) {
        super("%s does not answer: %s".formatted(who, cause), cause);
    }

    ProbeFailed(String what) {
        super(what);
    }
}
