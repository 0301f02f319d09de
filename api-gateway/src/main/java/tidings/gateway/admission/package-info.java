/// Whom the gateway lets in: who must have a token for what, and how often somebody may ask.
@NullMarked
package tidings.gateway.admission;

import org.jspecify.annotations.NullMarked;
