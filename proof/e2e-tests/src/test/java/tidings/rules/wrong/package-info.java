/// Wrong on purpose: the rules must see it.
@NullMarked
package tidings.rules.wrong;

import org.jspecify.annotations.NullMarked;
