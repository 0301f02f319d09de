/// What every HTTP face shares: problem+json, limits to bodies, the token check, correlation ids, the key of a request
/// on its answer, an end in order.
///
/// A service that has this module on its class path gets all of it by auto-configuration. It says which requests
/// are open to everybody (`tidings.web.open`) and which have an idempotency key (`tidings.web.keyed`), asks who
/// is calling with [Caller], refuses with a [Problem], and has a [ProblemMapper] say which one its own exceptions
/// are. A COMMIT without an answer is one of its own kind ([CommitUnanswered]).
///
/// How it comes about is in the packages below, each named after what it does, which no service imports.
@NullMarked
package tidings.web;

import org.jspecify.annotations.NullMarked;
