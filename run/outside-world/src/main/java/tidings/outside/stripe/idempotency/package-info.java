/// Idempotency keys: what is asked again under one is not done again, and answered the same.
@NullMarked
package tidings.outside.stripe.idempotency;

import org.jspecify.annotations.NullMarked;
