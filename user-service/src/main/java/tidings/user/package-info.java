/// The customers: who they are.
///
/// Owns: users with their address, name and password, and the key that tokens are signed with. An address is one
/// user's, however it is spelled.
///
/// Tells: [tidings.events.UserSignedUp] and [tidings.events.UserErased]. The first administrator, made at the start
/// from a secret, is not told of.
///
/// Listens to: nothing.
///
/// Signing in, and the tokens that it gives, is in [tidings.user.sessions].
@NullMarked
package tidings.user;

import org.jspecify.annotations.NullMarked;
