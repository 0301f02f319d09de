/// The bench measures a running system, each figure beside a floor: what plain connections and a plain producer do, on
/// the same machine in the same minutes.
@NullMarked
package tidings.bench;

import org.jspecify.annotations.NullMarked;
