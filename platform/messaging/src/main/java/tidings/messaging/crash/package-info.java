/// Crashes that are ordered in the environment, for [tidings.messaging.CrashPoint]: they prove that a service may
/// end anywhere.
@NullMarked
package tidings.messaging.crash;

import org.jspecify.annotations.NullMarked;
