/// Letters to customers, by mail.
///
/// Owns the customers' addresses and the letters written to them. Tells nothing. Listens to `users` for the addresses,
/// and to `orders` and `payments` for what is worth a letter. There is no order across topics, so a letter may be
/// written before its address is known: it waits, for a week at most. That about a refund waits for the one about its
/// order's cancellation, for an hour at most. Of those who were erased it keeps which letters they got, whose texts
/// name nobody.
///
/// In here is what is written, and to whom. When a letter is handed over, again if need be, is in
/// [tidings.notification.delivery]; how, and what the mail server answers, in [tidings.notification.smtp].
///
/// Of a family it may have two reactions, because history counts for one and not for the other: an address is kept
/// however long ago its user signed up, and only somebody new is welcomed.
@NullMarked
package tidings.notification;

import org.jspecify.annotations.NullMarked;
