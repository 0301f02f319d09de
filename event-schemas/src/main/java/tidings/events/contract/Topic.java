package tidings.events.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The topic on which a family of events is told.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {
    String value();

    /// Whether only the last word on each key is kept; otherwise every event is, for ever.
    boolean compacted() default false;
}
