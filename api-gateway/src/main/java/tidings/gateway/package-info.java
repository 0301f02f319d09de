/// The whole public API in one place.
@NullMarked
package tidings.gateway;

import org.jspecify.annotations.NullMarked;
