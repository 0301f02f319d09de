/// The gate that keeps events a public API: a schema that was released never changes, and what follows it is understood
/// by those who knew it, and understands what was told before.
///
/// It runs in the build, over the schemas in `event-schemas`; `./tidings release` writes down what has passed it.
@NullMarked
package tidings.gate;

import org.jspecify.annotations.NullMarked;
