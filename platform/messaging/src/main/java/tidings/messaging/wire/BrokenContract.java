package tidings.messaging.wire;

/// An event that is not as its schema promises. It is refused where it arises, so that no consumer has to bear it.
public class BrokenContract extends RuntimeException {
    BrokenContract(String schema, String differences) {
        super("what was to be told is not as %s promises, so nothing was published: %s".formatted(schema, differences));
    }
}
