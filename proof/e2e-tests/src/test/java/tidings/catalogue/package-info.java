/// The catalogue of all that can happen: one document for programs (AsyncAPI), written from the code, and one for
/// people, written from the first.
@NullMarked
package tidings.catalogue;

import org.jspecify.annotations.NullMarked;
