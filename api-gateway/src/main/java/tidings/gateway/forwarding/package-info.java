/// Brings a request to the service that answers it, and the answer back: over which connections, with which headers, in
/// how many attempts, and what a caller is told when no answer came.
@NullMarked
package tidings.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
