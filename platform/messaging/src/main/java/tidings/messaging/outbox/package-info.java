/// The transactional outbox as the service sees it: what is told is noted there, and its partitions are tended.
@NullMarked
package tidings.messaging.outbox;

import org.jspecify.annotations.NullMarked;
