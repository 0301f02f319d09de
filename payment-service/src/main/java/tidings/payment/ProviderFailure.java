package tidings.payment;

import org.jspecify.annotations.Nullable;

/// The provider could not be asked, or did not answer, or answered with a failure of its own.
public class ProviderFailure extends RuntimeException {
    private final boolean answer;

    private ProviderFailure(String message, @Nullable Throwable cause, boolean answer) {
        super(message, cause);
        this.answer = answer;
    }

    public static ProviderFailure silence(Throwable cause) {
        return new ProviderFailure("The provider did not answer", cause, false);
    }

    public static ProviderFailure answer(Throwable cause) {
        return new ProviderFailure("The provider failed", cause, true);
    }

    public static ProviderFailure answer(String what) {
        return new ProviderFailure(what, null, true);
    }

    /// Whether this was the provider's answer: to the same question it would give it again.
    public boolean isAnswer() {
        return answer;
    }
}
