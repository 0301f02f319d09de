/// What the actuator endpoints have in common about what waits for a person: pages of a list, a decision, an
/// answer.
@NullMarked
package tidings.messaging.endpoints;

import org.jspecify.annotations.NullMarked;
