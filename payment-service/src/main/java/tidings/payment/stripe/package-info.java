/// Stripe, as the provider of the payments and of their customers: what it is asked, and what its answers mean.
///
/// All that knows Stripe is in here, so another provider would be a package beside it. A refusal is judged by its code
/// in [StripeCodes], and becomes a failure in [StripeFailures].
@NullMarked
package tidings.payment.stripe;

import org.jspecify.annotations.NullMarked;
