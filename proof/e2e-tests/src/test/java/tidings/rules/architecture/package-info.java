/// Rules of the architecture: who may know whom, down to the floors and the services that are declared.
@NullMarked
package tidings.rules.architecture;

import org.jspecify.annotations.NullMarked;
