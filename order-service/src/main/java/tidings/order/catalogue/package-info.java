/// The catalogue: what can be bought, what it costs, and the basket of what a customer wants of it.
@NullMarked
package tidings.order.catalogue;

import org.jspecify.annotations.NullMarked;
