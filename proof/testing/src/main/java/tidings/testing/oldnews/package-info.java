/// What was ever told, in the words in which it was told, and what a service of today makes of it.
@NullMarked
package tidings.testing.oldnews;

import org.jspecify.annotations.NullMarked;
