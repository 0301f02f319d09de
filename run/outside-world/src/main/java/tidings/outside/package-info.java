/// The world beyond the shop, for when the real one is not at hand: a Stripe and a Slack that speak their protocols.
///
/// They know nothing of the shop and share nothing with it. Their ledger is their own and outlives them, so that
/// it can witness what the shop really did; and they can be made slow, unwilling, forgetful or silent over HTTP.
@NullMarked
package tidings.outside;

import org.jspecify.annotations.NullMarked;
