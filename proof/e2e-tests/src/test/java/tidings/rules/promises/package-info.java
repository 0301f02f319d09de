/// Rules of the promises: each names what proves it, and every fault and crash point is part of the proof.
@NullMarked
package tidings.rules.promises;

import org.jspecify.annotations.NullMarked;
