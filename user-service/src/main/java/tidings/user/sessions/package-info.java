/// Sessions, for which people sign in: they prove who they are, and get a token that says so, signed with a key of
/// ours.
@NullMarked
package tidings.user.sessions;

import org.jspecify.annotations.NullMarked;
