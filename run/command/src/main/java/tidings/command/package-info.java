/// The command and its verbs, with Docker Compose's names where it has them. Verbs that are many together, or
/// need more than themselves, stand in the packages below.
@NullMarked
package tidings.command;

import org.jspecify.annotations.NullMarked;
