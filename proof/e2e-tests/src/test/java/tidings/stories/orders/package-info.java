/// Stories of an order: paid, declined, cancelled, or waiting for its payment.
@NullMarked
package tidings.stories.orders;

import org.jspecify.annotations.NullMarked;
