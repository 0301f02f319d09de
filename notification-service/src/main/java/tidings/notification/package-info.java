/// Letters to customers, by mail.
///
/// Owns the customers' addresses and the letters written to them. Tells nothing. Listens to `users` for the addresses,
/// and to `orders` and `payments` for what is worth a letter. There is no order across topics, so a letter may be
/// written before its address is known: it waits, for a week at most. That about a refund waits for the one about its
/// order's cancellation, for an hour at most. What the mail server puts off is tried for five days, and what it has
/// not answered a few times only, because it may have arrived. Of those who were erased it keeps which letters they
/// got, whose texts name nobody.
///
/// Of a family it may have two reactions, because history counts for one and not for the other: an address is kept
/// however long ago its user signed up, and only somebody new is welcomed.
@NullMarked
package tidings.notification;

import org.jspecify.annotations.NullMarked;
