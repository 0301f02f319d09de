/// All programs are trained on a rehearsal of the shop.
@NullMarked
package tidings.command.training;

import org.jspecify.annotations.NullMarked;
