/// Requests that nobody should send, at the gateway.
@NullMarked
package tidings.proof.input.gateway;

import org.jspecify.annotations.NullMarked;
