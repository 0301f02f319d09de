/// The watch over commits: a COMMIT without an answer is told from one that is known to have failed.
@NullMarked
package tidings.web.commits;

import org.jspecify.annotations.NullMarked;
