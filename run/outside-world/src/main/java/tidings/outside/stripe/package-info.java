/// Stripe, as far as the shop needs it: [its API](https://docs.stripe.com/api) for customers, payment intents, charges
/// and refunds, with its rules for idempotency keys and its errors. How it behaves is told over HTTP.
@NullMarked
package tidings.outside.stripe;

import org.jspecify.annotations.NullMarked;
