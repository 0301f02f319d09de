package tidings.messaging.outbox;

/// The backlog is what waits to be sent.
///
/// @param depth         how many events wait; about how many, beyond 10,000
/// @param oldestSeconds how long the first of them has waited
record Backlog(long depth, double oldestSeconds) {}
