/// A load for measuring, without a framework.
@NullMarked
package tidings.stories.load;

import org.jspecify.annotations.NullMarked;
