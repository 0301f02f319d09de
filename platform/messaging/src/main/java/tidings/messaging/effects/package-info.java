/// What a service does to the outside world: the intents that are due are performed, at a pace that the other
/// party allows, and what came of them is settled.
@NullMarked
package tidings.messaging.effects;

import org.jspecify.annotations.NullMarked;
