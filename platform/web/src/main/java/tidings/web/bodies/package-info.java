/// What is accepted as the body of a request: of a known type, not too large, and JSON that is taken by its word.
@NullMarked
package tidings.web.bodies;

import org.jspecify.annotations.NullMarked;
