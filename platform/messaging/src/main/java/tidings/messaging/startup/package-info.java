/// The start of a service: what all services configure alike, and a look at whether what it needs is there.
@NullMarked
package tidings.messaging.startup;

import org.jspecify.annotations.NullMarked;
