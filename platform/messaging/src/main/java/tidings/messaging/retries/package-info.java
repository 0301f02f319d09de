/// Retries: what failed is tried again automatically, a few times, before it is left to a person.
@NullMarked
package tidings.messaging.retries;

import org.jspecify.annotations.NullMarked;
