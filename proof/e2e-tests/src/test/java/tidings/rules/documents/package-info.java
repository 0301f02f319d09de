/// Rules of the documents: what they name exists, and the journey leads where it says.
@NullMarked
package tidings.rules.documents;

import org.jspecify.annotations.NullMarked;
