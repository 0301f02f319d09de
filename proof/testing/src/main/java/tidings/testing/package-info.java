/// The PostgreSQL, the Kafka and the tokens of the modules' tests.
@NullMarked
package tidings.testing;

import org.jspecify.annotations.NullMarked;
