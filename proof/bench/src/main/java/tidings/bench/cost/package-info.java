/// What work costs: processor time and memory by process, and what the database and the broker were asked.
@NullMarked
package tidings.bench.cost;

import org.jspecify.annotations.NullMarked;
