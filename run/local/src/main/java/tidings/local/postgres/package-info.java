/// PostgreSQL as a process of this machine, and a line to it on which answers get lost.
@NullMarked
package tidings.local.postgres;

import org.jspecify.annotations.NullMarked;
