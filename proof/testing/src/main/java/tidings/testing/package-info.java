/// Where the modules' tests take their PostgreSQL and Kafka from, and what they have to understand of former times.
@NullMarked
package tidings.testing;

import org.jspecify.annotations.NullMarked;
