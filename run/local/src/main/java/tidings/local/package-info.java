/// The embedded default: the whole system as processes of this machine. Of what its parts are made stands in the
/// packages below.
@NullMarked
package tidings.local;

import org.jspecify.annotations.NullMarked;
