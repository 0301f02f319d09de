package tidings.messaging;

import tidings.events.Event;

/// The outbox tells other services what happened. The news commits or rolls back with the change that it tells of
/// (the [transactional outbox](https://microservices.io/patterns/data/transactional-outbox.html)).
///
/// Guarantee: told at least once, with the same id each time, and in order per key.
public interface Outbox {

    /// Notes the event in the caller's transaction; it is sent when that has committed.
    ///
    /// Throws [IllegalStateException] where there is no transaction, and another exception for an event that the
    /// broker would refuse for its size.
    void publish(Event event);
}
