package tidings.gateway;

/// What it would mean to send a request once more, when nobody knows whether it has arrived.
enum Repetition {
    /// It only asks.
    HARMLESS,

    /// The service recognises it by its idempotency key, and answers as before.
    UNDER_ITS_KEY,

    /// It could happen twice, or be refused because it has happened.
    NEVER
}
