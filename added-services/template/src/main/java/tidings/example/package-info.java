/// Example: say here what that is.
///
/// Owns a note of each order that is confirmed. Tells nothing. Listens to `orders`.
@NullMarked
package tidings.example;

import org.jspecify.annotations.NullMarked;
