/// The language the services speak: what can happen, one record each, in three sealed families.
///
/// An event says what happened, in the past tense, and never what should happen next. It is a public API: fields are
/// added, never taken away or given another meaning. Events are kept for ever and therefore name a person by
/// [UserId] only; what identifies somebody travels on `users` alone, of which [UserErased] is the last word.
///
/// What an event declares beside its fields is in [tidings.events.contract], and how it looks on a topic in
/// [tidings.events.wire].
@NullMarked
package tidings.events;

import org.jspecify.annotations.NullMarked;
