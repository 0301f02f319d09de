/// The calls of the services' management endpoints, and what no answer means.
@NullMarked
package tidings.command.management;

import org.jspecify.annotations.NullMarked;
