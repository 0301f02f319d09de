package tidings.messaging;

import tidings.events.Event;

/// What a service does about each thing that can happen in one family of events.
///
/// Guarantee: called once per event, in order per key, in one transaction with the inbox's note of it: what the
/// reaction changes in its database and publishes happens with that note, or not at all. Where a service has several
/// for one family, that holds for all of them together.
///
/// Each is declared [FromTheBeginning] or [FromNowOn], which says what a service makes of what happened before it was
/// there.
///
/// Never calls the outside world: it notes an [Intent] for that.
///
/// @param <E> the sealed family, such as `OrderEvent`
@FunctionalInterface
public interface Reactions<E extends Event> {

    /// Reacts to the event. An exception undoes what this call did: failures of the database are retried until
    /// they pass, others a few times, and then the event is parked together with what follows on its key.
    /// [NotRetryable] has it parked at once, [NotBefore] tried again when its moment has come.
    void on(E event);

    /// Reacts to the event, knowing how it came to be known. To be overridden where that matters.
    default void on(E event, Envelope envelope) {
        on(event);
    }
}
