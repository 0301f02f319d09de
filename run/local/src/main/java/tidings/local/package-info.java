/// The embedded default: parts of the system as processes of this machine.
@NullMarked
package tidings.local;

import org.jspecify.annotations.NullMarked;
