/// Records that no service would tell, and what is parked, done again, given up, or heard again.
@NullMarked
package tidings.proof.faults.records;

import org.jspecify.annotations.NullMarked;
