package tidings.notification.smtp;

/// The letter can never reach this address. The message says why without naming the address.
public class Undeliverable extends Exception {
    public Undeliverable(String reason) {
        super(reason);
    }
}
