package tidings.events.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an event after which nothing more is told on its key, and all that was told before is void: nobody has to
/// hear it any more. That is what compaction makes of the topic, sooner or later.
///
/// So a service that hears such an event must come to the same state whether or not it heard what was before, and what
/// of that could not be reacted to is dropped.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LastWord {}
