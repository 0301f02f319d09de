/// The ids under which everything that a request causes is found again, in logs, events and answers.
@NullMarked
package tidings.web.correlation;

import org.jspecify.annotations.NullMarked;
