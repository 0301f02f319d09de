package tidings.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares [Reactions] to what happens while the service hears the topic. What had happened before it first did is
/// history, and passed over whenever it is heard: right for letters and messages, which nobody wants years later.
/// A topic that a later version adds begins with that version.
///
/// Guarantee: the same event is passed over or not, however often it comes. The moment is compared with the time of
/// the event, by the clock of the service that told it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FromNowOn {}
