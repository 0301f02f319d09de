package tidings.events;

/// Why a charge was declined: a word for programs and a sentence for the customer.
public record Decline(String code, String text) {
    /// The word where the provider gave none.
    public static final String UNKNOWN = "unknown";
}
