/// How far a service has heard its topics, as its database and the broker know it.
@NullMarked
package tidings.messaging.offsets;

import org.jspecify.annotations.NullMarked;
