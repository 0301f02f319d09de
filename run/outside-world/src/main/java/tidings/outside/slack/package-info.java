/// Slack, as far as
/// [an incoming webhook](https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks) goes.
@NullMarked
package tidings.outside.slack;

import org.jspecify.annotations.NullMarked;
