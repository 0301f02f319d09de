/// Who the customers are.
@NullMarked
package tidings.user;

import org.jspecify.annotations.NullMarked;
