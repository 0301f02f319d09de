package tidings.messaging.endpoints;

import org.jspecify.annotations.Nullable;

/// A part of a long list, in the order of the entries' numbers.
///
/// @param after the number of the last entry that is known already; 0 for the first page
public record Page(int limit, long after) {
    /// The word by which an endpoint is asked how long the list is.
    public static final String COUNT = "count";

    private static final int USUAL = 1_000;

    public static Page of(@Nullable Integer limit, @Nullable Long after) {
        return new Page(limit == null ? USUAL : Math.max(1, limit), after == null ? 0 : after);
    }
}
