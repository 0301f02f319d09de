/// What the broker says: what is on its topics, and how far each consumer has heard it.
@NullMarked
package tidings.probes.broker;

import org.jspecify.annotations.NullMarked;
