@NullMarked
package tidings.gate;

import org.jspecify.annotations.NullMarked;
