/// What a JVM learns about a program in a training run, so that the next start is fast.
@NullMarked
package tidings.local.training;

import org.jspecify.annotations.NullMarked;
