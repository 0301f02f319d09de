/// Kafka as a process of this machine.
@NullMarked
package tidings.local.broker;

import org.jspecify.annotations.NullMarked;
