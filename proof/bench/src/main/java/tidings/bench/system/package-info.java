/// The system that is measured: started as anybody starts it, watched from outside, and checked at the end.
@NullMarked
package tidings.bench.system;

import org.jspecify.annotations.NullMarked;
