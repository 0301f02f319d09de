/// The topics on the broker: which there are, and how long each is kept.
@NullMarked
package tidings.provisioning.topics;

import org.jspecify.annotations.NullMarked;
