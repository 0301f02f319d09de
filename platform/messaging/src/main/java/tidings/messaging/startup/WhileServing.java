package tidings.messaging.startup;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/// Declares what works by itself while a service serves, such as its consumers and its relay. The service's
/// program can also be run beside it, with the profile `rebuild`, for what it knows and not for what it does:
/// without all of this.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Profile("!rebuild")
public @interface WhileServing {}
