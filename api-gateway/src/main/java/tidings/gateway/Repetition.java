package tidings.gateway;

/// The repetition of a request, when nobody knows whether it has arrived, is one of these.
public enum Repetition {
    /// The request only asks.
    HARMLESS,

    /// The service recognises the request by its idempotency key, and answers as before.
    UNDER_ITS_KEY,

    /// The request could happen twice, or be refused because it has happened.
    NEVER
}
