/// What is said when a service cannot start: what is missing, and what to do about it, instead of a stack trace.
@NullMarked
package tidings.messaging.diagnostics;

import org.jspecify.annotations.NullMarked;
