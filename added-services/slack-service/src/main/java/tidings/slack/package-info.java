/// What the shop's own people hear of, in Slack.
///
/// Owns nothing. Tells nothing. Listens to `users`, and names nobody: what is said in a channel stays there.
@NullMarked
package tidings.slack;

import org.jspecify.annotations.NullMarked;
