/// What all of Stripe's API has in common: forms, lists, errors and keys.
@NullMarked
package tidings.outside.stripe.api;

import org.jspecify.annotations.NullMarked;
