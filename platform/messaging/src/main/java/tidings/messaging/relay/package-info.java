/// The relay, which sends what is in the outbox to its topics: at least once, and in order per key.
@NullMarked
package tidings.messaging.relay;

import org.jspecify.annotations.NullMarked;
