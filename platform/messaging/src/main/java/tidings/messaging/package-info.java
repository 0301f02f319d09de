/// What makes a service part of an event-driven system, in two words: [Outbox] tells, [Reactions] react.
///
/// Ids, de-duplication, headers, retries, tracing and Kafka stay in the packages below, which no service imports. A
/// service that has this module on its class path and a database gets all of it by auto-configuration.
@NullMarked
package tidings.messaging;

import org.jspecify.annotations.NullMarked;
