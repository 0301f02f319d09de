/// Stories of services that are added to the running shop, those included that are only being written.
@NullMarked
package tidings.stories.additions;

import org.jspecify.annotations.NullMarked;
