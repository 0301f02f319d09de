/// The ports of this machine: which are free, who may take one, and who has.
@NullMarked
package tidings.local.ports;

import org.jspecify.annotations.NullMarked;
