package tidings.messaging;

/// Something the service has decided to do to the outside world and has not seen done yet: a charge, a letter.
/// A record; its JSON is kept until it is fulfilled.
public interface Intent {

    /// What the intent is about. Intents of one type and key are one: noted again, it is looked at again.
    String key();
}
