/// The programs as a build or an image has laid them down, and how a JVM runs them on a small machine.
@NullMarked
package tidings.local.apps;

import org.jspecify.annotations.NullMarked;
