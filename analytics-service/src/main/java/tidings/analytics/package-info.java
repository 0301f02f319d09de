/// The read models: what was sold, and what happened to each order, as questions need them rather than as facts arise.
///
/// Owns nothing but projections of the events, which can be dropped and rebuilt by listening from the beginning. Tells
/// nothing. Listens to all three families. Events are taken in any order, since between topics there is none.
@NullMarked
package tidings.analytics;

import org.jspecify.annotations.NullMarked;
