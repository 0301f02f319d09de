/// Questions that a running system is asked from outside, past its services: what the broker, the databases, the
/// payment provider and the mail server say. The command, the stories and the proof share these questions and no
/// more: what an answer means is for each of them to judge.
@NullMarked
package tidings.probes;

import org.jspecify.annotations.NullMarked;
