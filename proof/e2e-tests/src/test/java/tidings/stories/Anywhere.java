package tidings.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Marks what the programs do alike wherever they run. Where time is short it is told of one system only:
/// `-Dtests.excluded=measure,teeth,slow,anywhere` leaves it out, besides what is never part of the build.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("anywhere")
public @interface Anywhere {}
