/// The idempotency key of a request, made up where it is missing, and put on the answer.
@NullMarked
package tidings.web.idempotency;

import org.jspecify.annotations.NullMarked;
