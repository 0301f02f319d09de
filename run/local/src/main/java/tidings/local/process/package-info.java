/// Processes that outlive those who start them, and the home in which they are found again.
@NullMarked
package tidings.local.process;

import org.jspecify.annotations.NullMarked;
