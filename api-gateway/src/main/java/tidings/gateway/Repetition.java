package tidings.gateway;

/// What it would mean to send a request once more, when nobody knows whether it has arrived.
enum Repetition {
    /// The request only asks.
    HARMLESS,

    /// The service recognises the request by its idempotency key, and answers as before.
    UNDER_ITS_KEY,

    /// The request could happen twice, or be refused because it has happened.
    NEVER
}
