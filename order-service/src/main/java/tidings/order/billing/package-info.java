/// The bill of an order, and what may be wrong with the money that is said to pay it. Each of that is for somebody to
/// look at: no money is booked that the bill cannot explain.
@NullMarked
package tidings.order.billing;

import org.jspecify.annotations.NullMarked;
