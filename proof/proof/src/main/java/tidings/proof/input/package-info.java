/// Input that nobody should send, at the gateway and on the topics.
@NullMarked
package tidings.proof.input;

import org.jspecify.annotations.NullMarked;
