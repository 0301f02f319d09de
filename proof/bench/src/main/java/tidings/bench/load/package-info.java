/// The load: requests that come when they are due, however long the others take, and how long each took.
@NullMarked
package tidings.bench.load;

import org.jspecify.annotations.NullMarked;
