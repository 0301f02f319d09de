/// What the source tree promises its readers, checked: the architecture, the measures of style, the documents. Here is
/// the tree itself, which all of them read.
@NullMarked
package tidings.rules;

import org.jspecify.annotations.NullMarked;
