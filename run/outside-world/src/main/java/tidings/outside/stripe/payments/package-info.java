/// Payment intents, the charges and refunds that come of them, and the books about all of that.
@NullMarked
package tidings.outside.stripe.payments;

import org.jspecify.annotations.NullMarked;
