/// The whole public API in one place: [tidings.gateway.PublicApi] is its table of contents.
///
/// Checks tokens, limits how often somebody may ask, and keeps to itself what is none of the services' business: what
/// does not get past the gateway never reaches a service. It knows no orders and no users, and has no database. Who is
/// let in is decided in [tidings.gateway.admission], and what is let in is carried on by [tidings.gateway.forwarding].
///
/// Tells and listens to: nothing.
@NullMarked
package tidings.gateway;

import org.jspecify.annotations.NullMarked;
