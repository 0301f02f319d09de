/// Stand-ins for Stripe and Slack.
@NullMarked
package tidings.outside;

import org.jspecify.annotations.NullMarked;
