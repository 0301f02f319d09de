/// Stories of requests: bad ones, repeated ones, too many of them, and those whose answer is lost.
@NullMarked
package tidings.stories.requests;

import org.jspecify.annotations.NullMarked;
