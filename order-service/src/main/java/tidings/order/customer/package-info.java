/// What customers do with their own orders once these are placed: look at them, and take them back.
///
/// An order of somebody else looks as if it did not exist.
@NullMarked
package tidings.order.customer;

import org.jspecify.annotations.NullMarked;
