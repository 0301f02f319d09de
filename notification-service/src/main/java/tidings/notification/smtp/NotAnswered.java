package tidings.notification.smtp;

/// The mail server has all of the letter, and has not said whether it takes it: it may arrive, and each further try may
/// be one more copy.
public class NotAnswered extends NotDelivered {
    NotAnswered(String reason) {
        super(reason);
    }
}
