/// Metrics whose value only the database knows, sampled in the background.
@NullMarked
package tidings.messaging.metrics;

import org.jspecify.annotations.NullMarked;
