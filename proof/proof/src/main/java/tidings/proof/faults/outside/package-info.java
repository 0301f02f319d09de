/// Trouble with those outside the shop: the payment provider and the mail server.
@NullMarked
package tidings.proof.faults.outside;

import org.jspecify.annotations.NullMarked;
