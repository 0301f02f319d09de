/// Stories of who is let in where: to the shop, to databases, to topics and to secrets.
@NullMarked
package tidings.stories.access;

import org.jspecify.annotations.NullMarked;
