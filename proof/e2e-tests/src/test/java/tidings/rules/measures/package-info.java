/// Measures of how the code reads.
@NullMarked
package tidings.rules.measures;

import org.jspecify.annotations.NullMarked;
