/// Events as they lie on a topic, for all who read them there: services, and those who look on. What is legible to
/// one is legible to all.
@NullMarked
package tidings.events.wire;

import org.jspecify.annotations.NullMarked;
