/// Stories of parts that crash, stop, hang or refuse, and of what the shop does meanwhile.
@NullMarked
package tidings.stories.outages;

import org.jspecify.annotations.NullMarked;
