/// What else a customer may like: what others have bought together with the same things.
///
/// Owns what was in each order, and how often each two products were in one. Tells nothing. Listens to `users` for whom
/// to recommend something to, and to `orders` for what; from the beginning, so it knows everything whenever it is added
/// to the shop. Of those who were erased it keeps what they bought, and not that it was they. It knows products by
/// their numbers only; what they are called and cost, order-service says.
@NullMarked
package tidings.recommendation;

import org.jspecify.annotations.NullMarked;
