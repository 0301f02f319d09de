/// The token check: which requests need a token, whether it is good, and whose it is.
@NullMarked
package tidings.web.security;

import org.jspecify.annotations.NullMarked;
