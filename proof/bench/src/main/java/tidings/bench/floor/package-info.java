/// The floors: loops on plain clients that do the same work as one step of the system, and nothing else.
@NullMarked
package tidings.bench.floor;

import org.jspecify.annotations.NullMarked;
