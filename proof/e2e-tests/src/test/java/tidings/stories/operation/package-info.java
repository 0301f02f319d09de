/// Stories of those who run the shop: they start, stop, scale, replace and rebuild its services.
@NullMarked
package tidings.stories.operation;

import org.jspecify.annotations.NullMarked;
