/// What goes into a service's JVM to bend it: an agent, and each bend's code.
@NullMarked
package tidings.teeth.bent;

import org.jspecify.annotations.NullMarked;
