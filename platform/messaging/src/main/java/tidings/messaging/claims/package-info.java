/// Claims on intents that are due: they keep the other instances away, and run out when an instance stands still.
@NullMarked
package tidings.messaging.claims;

import org.jspecify.annotations.NullMarked;
