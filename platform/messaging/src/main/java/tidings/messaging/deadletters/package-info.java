/// Dead letters in the service's own database: what could not be reacted to, the keys that wait for it, and what
/// was given up.
@NullMarked
package tidings.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
