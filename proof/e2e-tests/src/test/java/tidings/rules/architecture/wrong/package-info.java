/// Wrong on purpose: the rules must see it.
@NullMarked
package tidings.rules.architecture.wrong;

import org.jspecify.annotations.NullMarked;
