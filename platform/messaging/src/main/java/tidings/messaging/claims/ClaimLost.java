package tidings.messaging.claims;

/// The claim on an intent is lost, because this instance stood still and another has taken it up, or nobody wants
/// it any more. What is left of performing it is the other's.
public class ClaimLost extends RuntimeException {
    ClaimLost() {
        super("another instance has taken it up");
    }
}
