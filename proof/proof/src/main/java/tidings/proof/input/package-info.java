/// Input that nobody should send: at the gateway and on the topics, made by bending what is right. Here is what it must
/// not do to the system.
@NullMarked
package tidings.proof.input;

import org.jspecify.annotations.NullMarked;
