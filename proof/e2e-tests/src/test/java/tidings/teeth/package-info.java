/// Whether the checker bites: wrong variants of messaging, each of which has to be found out.
@NullMarked
package tidings.teeth;

import org.jspecify.annotations.NullMarked;
