/// How Stripe treats its callers, good or bad, and where that is changed.
@NullMarked
package tidings.outside.stripe.conduct;

import org.jspecify.annotations.NullMarked;
