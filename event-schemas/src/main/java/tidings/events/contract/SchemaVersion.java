package tidings.events.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The version of its JSON Schema that an event's record speaks: `1`, or a minor such as `1.1`. Without it, `1`.
///
/// A minor version gained optional fields, so old and new understand each other. What they would not is a new major
/// version. It has a name of its own on the wire (`PaymentFailed.v2`) and is told beside the old one for as long as
/// somebody needs that, with the same id, so that nobody reacts twice. In Java there is only the newest.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SchemaVersion {
    String value();

    /// How each major version becomes the next, the first one first. Older events stay readable for ever.
    Class<? extends Translation>[] translations() default {};

    /// The versions of older majors that are told as well.
    String[] alsoTold() default {};
}
