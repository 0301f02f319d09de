package tidings.events;

/// Something that happened. It cannot be refused, only heard.
public interface Event {

    /// What the event is about. Events of one key on one topic are heard in the order in which they happened.
    String key();
}
