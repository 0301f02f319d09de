/// A new service is made from the template, and made known.
@NullMarked
package tidings.command.scaffolding;

import org.jspecify.annotations.NullMarked;
