/// The system that the stories are told of: what starts it and stops it, as processes or in containers, and how long it
/// is waited for.
@NullMarked
package tidings.stories.system;

import org.jspecify.annotations.NullMarked;
