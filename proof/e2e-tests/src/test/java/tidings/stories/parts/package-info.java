/// The parts of the running system, asked past the shop: what the broker, the databases, the payment provider and Slack
/// say themselves.
@NullMarked
package tidings.stories.parts;

import org.jspecify.annotations.NullMarked;
