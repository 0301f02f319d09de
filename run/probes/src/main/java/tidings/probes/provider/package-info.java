/// What the payment provider says: whom it knows, and what it has charged and given back.
@NullMarked
package tidings.probes.provider;

import org.jspecify.annotations.NullMarked;
