/// The consumers of a service's topics: where they go on, what they do with a batch, and what keeps them from
/// hearing.
@NullMarked
package tidings.messaging.consumer;

import org.jspecify.annotations.NullMarked;
