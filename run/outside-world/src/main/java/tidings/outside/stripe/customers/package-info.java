/// Stripe's customers: what merchants say of them, until they want it forgotten.
@NullMarked
package tidings.outside.stripe.customers;

import org.jspecify.annotations.NullMarked;
