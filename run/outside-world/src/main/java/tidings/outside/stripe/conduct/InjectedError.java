package tidings.outside.stripe.conduct;

import org.jspecify.annotations.Nullable;
import tidings.outside.stripe.api.StripeException;

/// An error with which requests are answered, before anything is done.
///
/// @param path       in whose requests; where there is none, nobody has trouble
/// @param retryAfter in seconds, for the header of that name; 0 for none
public record InjectedError(
        @Nullable String path,
        int status,
        @Nullable String type,
        @Nullable String code,
        @Nullable String param,
        int retryAfter) {
    static final InjectedError NONE = new InjectedError(null, 0, null, null, null, 0);

    /// Throws the error that a request to this path gets, if any.
    void meet(String requested) {
        if (path != null && requested.contains(path)) {
            throw StripeException.injected(status, type, code, param, retryAfter);
        }
    }
}
