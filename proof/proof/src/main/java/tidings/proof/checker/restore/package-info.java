/// What a restored database may have forgotten, which is left out of the evidence before it is judged.
@NullMarked
package tidings.proof.checker.restore;

import org.jspecify.annotations.NullMarked;
