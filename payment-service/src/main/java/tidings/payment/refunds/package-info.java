/// The watch over money on its way back: the provider is asked what has become of it, again and again, until it is
/// certain that it has arrived to stay. What is learned goes into the [tidings.payment.PaymentBook], as everything
/// about a payment does.
@NullMarked
package tidings.payment.refunds;

import org.jspecify.annotations.NullMarked;
