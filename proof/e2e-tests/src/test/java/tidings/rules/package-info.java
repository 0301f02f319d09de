/// What the source tree promises its readers, checked: the architecture, the measures of style, the documents.
@NullMarked
package tidings.rules;

import org.jspecify.annotations.NullMarked;
