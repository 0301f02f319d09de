/// What every HTTP face shares: problem+json, the token check, correlation ids.
///
/// A service that has this module on its class path gets all of it by auto-configuration. It says which requests are
/// open to everybody (`tidings.web.open`), asks who is calling with [Caller], and refuses with a [Problem].
@NullMarked
package tidings.web;

import org.jspecify.annotations.NullMarked;
