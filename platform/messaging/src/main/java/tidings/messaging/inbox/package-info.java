/// The inbox, by which an event that comes twice is reacted to once.
@NullMarked
package tidings.messaging.inbox;

import org.jspecify.annotations.NullMarked;
