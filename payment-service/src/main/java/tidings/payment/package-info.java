/// Charges and refunds.
@NullMarked
package tidings.payment;

import org.jspecify.annotations.NullMarked;
