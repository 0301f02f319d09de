/// The money: what is owed for an order is charged, and given back when the order comes to nothing.
///
/// Owns the payments, one an order, what is on its way back, and which user is which customer of the provider.
/// Tells [tidings.events.PaymentSucceeded], [tidings.events.PaymentFailed] and [tidings.events.PaymentRefunded].
/// Listens to orders, for what is wanted, and to users, to introduce them to the provider and to have it forget them.
///
/// An event only notes what is wanted. What the provider has to do for that is done afterwards, outside of any
/// transaction, by [SettlePaymentEffect], and can be interrupted anywhere. What has become of money on its way back is
/// asked again and again ([tidings.payment.refunds]). Who the users are is told to the provider beside all that
/// ([tidings.payment.customers]). A database that
/// was restored from a backup is noticed ([tidings.payment.restoration]). The provider is
/// [Stripe][tidings.payment.stripe], which nothing else in here knows.
@NullMarked
package tidings.payment;

import org.jspecify.annotations.NullMarked;
