/// The parts of a system are started in the order of their needs, and stopped tier by tier.
@NullMarked
package tidings.local.supervision;

import org.jspecify.annotations.NullMarked;
