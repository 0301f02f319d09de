/// Intents as a service notes them, and as a person finds those that cannot be fulfilled without one.
@NullMarked
package tidings.messaging.intents;

import org.jspecify.annotations.NullMarked;
