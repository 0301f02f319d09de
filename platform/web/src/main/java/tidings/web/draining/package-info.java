/// Connection draining: how a service takes leave of its callers.
@NullMarked
package tidings.web.draining;

import org.jspecify.annotations.NullMarked;
