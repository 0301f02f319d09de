package tidings.notification.smtp;

/// The letter was not handed over, and may be another time. The message says why without naming the address, and there
/// is no cause, which would.
public class NotDelivered extends Exception {
    NotDelivered(String reason) {
        super(reason);
    }
}
