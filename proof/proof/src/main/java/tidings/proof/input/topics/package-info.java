/// Records that no service would tell, on the topics.
@NullMarked
package tidings.proof.input.topics;

import org.jspecify.annotations.NullMarked;
