/// The steps of the provisioning, each a program that runs to its end before what needs it starts, as containers do.
@NullMarked
package tidings.provisioning.steps;

import org.jspecify.annotations.NullMarked;
