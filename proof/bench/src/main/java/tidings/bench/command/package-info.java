/// The command `./tidings bench`: what it is asked for, what it refuses, and what it shows meanwhile.
@NullMarked
package tidings.bench.command;

import org.jspecify.annotations.NullMarked;
