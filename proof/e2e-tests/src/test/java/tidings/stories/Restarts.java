package tidings.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Marks a story whose time goes into ending programs and starting them again, or others. The build server tells it at
/// each change; by hand it is told when somebody wants it, with `-Dgroups=restarts`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("restarts")
public @interface Restarts {}
