package tidings.payment;

/// A charge that was opened at the provider, now or some time ago.
///
/// @param charge the provider's name for it
/// @param isNew  whether nothing can have happened to it yet
public record Opened(String charge, boolean isNew) {}
