/// Stories of what travels on the topics: what the catalogue says of it, and what nobody expects.
@NullMarked
package tidings.stories.events;

import org.jspecify.annotations.NullMarked;
