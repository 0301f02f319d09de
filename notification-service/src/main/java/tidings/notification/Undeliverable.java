package tidings.notification;

/// The letter can never reach this address. The message says why without naming the address.
class Undeliverable extends Exception {
    Undeliverable(String reason) {
        super(reason);
    }
}
