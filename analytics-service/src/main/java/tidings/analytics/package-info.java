/// Read models: sales, and the journey of an order.
@NullMarked
package tidings.analytics;

import org.jspecify.annotations.NullMarked;
