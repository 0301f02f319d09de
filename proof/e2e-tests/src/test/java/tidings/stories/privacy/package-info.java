/// Stories of what customers see of each other, which is nothing, and of customers who want to be forgotten.
@NullMarked
package tidings.stories.privacy;

import org.jspecify.annotations.NullMarked;
