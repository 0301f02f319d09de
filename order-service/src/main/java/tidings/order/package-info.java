/// The orders and the state of their saga.
@NullMarked
package tidings.order;

import org.jspecify.annotations.NullMarked;
