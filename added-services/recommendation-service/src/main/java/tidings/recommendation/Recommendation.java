package tidings.recommendation;

/// A product that a customer has not bought yet, and why it may be liked.
///
/// @param boughtTogether how often it was bought with each of the things that the customer has bought, summed up
/// @param bought         how often it was bought at all
record Recommendation(String sku, long boughtTogether, long bought) {}
