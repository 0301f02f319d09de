/// Where the modules' tests take their PostgreSQL, their Kafka and their tokens from.
@NullMarked
package tidings.testing;

import org.jspecify.annotations.NullMarked;
