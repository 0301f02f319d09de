/// Events on the wire: how they are written and read, what they are held against, and what they were caused by.
@NullMarked
package tidings.messaging.wire;

import org.jspecify.annotations.NullMarked;
