/// Where the modules' tests take their PostgreSQL and Kafka from.
@NullMarked
package tidings.testing;

import org.jspecify.annotations.NullMarked;
