/// The figures: how each is taken.
@NullMarked
package tidings.bench.figures;

import org.jspecify.annotations.NullMarked;
