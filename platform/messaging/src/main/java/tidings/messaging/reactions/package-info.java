/// What happens to an event that was heard: a service's reactions to it, each once, and what becomes of it when
/// one of them fails.
@NullMarked
package tidings.messaging.reactions;

import org.jspecify.annotations.NullMarked;
