/// How a failure, wherever in a request it happens, becomes a problem that its sender can do something about.
@NullMarked
package tidings.web.problems;

import org.jspecify.annotations.NullMarked;
