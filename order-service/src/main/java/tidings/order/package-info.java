/// The shop's counter: what can be bought, who ordered what, and how far each order's saga has come.
///
/// Owns the catalogue and the orders. Tells [tidings.events.OrderPlaced], [tidings.events.OrderConfirmed] and
/// [tidings.events.OrderCancelled]; it knows nobody who listens. Listens to the family of payments:
/// a payment confirms an order, a refused one cancels it, and one that stays silent cancels it too, in the end.
///
/// An order is PLACED, then CONFIRMED or CANCELLED; a CONFIRMED one can still be cancelled, by its customer
/// or by a refund. Accepting an order waits for this service's own database and for nothing else.
///
/// In here is the way of one order, from the wish to its end. Beside it are what it can consist of
/// ([tidings.order.catalogue]), what it costs and what has paid it ([tidings.order.billing]), what its customer can do
/// ([tidings.order.customer]), and what becomes of it when nobody pays ([tidings.order.unpaid]).
@NullMarked
package tidings.order;

import org.jspecify.annotations.NullMarked;
