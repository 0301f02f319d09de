/// Letters to customers.
@NullMarked
package tidings.notification;

import org.jspecify.annotations.NullMarked;
