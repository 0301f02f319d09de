package tidings.messaging.claims;

/// This instance stood still for so long that another has taken up the intent, or nobody wants it any more. What
/// is left of performing it is the other's.
public class ClaimLost extends RuntimeException {
    ClaimLost() {
        super("another instance has taken it up");
    }
}
