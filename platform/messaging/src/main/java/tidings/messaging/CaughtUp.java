package tidings.messaging;

import tidings.events.Event;

/// Whether this service has caught up with what others tell: for what is only right when nothing is left to be heard,
/// such as to conclude from silence.
@FunctionalInterface
public interface CaughtUp {

    /// Whether this service, in all its instances, has heard all that lay on the family's topic when this was asked.
    /// It waits some seconds for what is being reacted to. False, too, when the broker does not answer, and in a
    /// database that was restored until what happened since the backup has been heard again.
    boolean with(Class<? extends Event> family);
}
