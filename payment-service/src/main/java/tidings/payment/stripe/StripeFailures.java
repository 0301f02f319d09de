package tidings.payment.stripe;

import com.stripe.exception.StripeException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tidings.events.Decline;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;
import tidings.payment.ProviderFailure;

/// Stripe's failures: what becomes of a step that it has refused, or did not answer.
@Component
class StripeFailures {
    private static final int TOO_MANY = 429;
    private static final Duration A_WHILE = Duration.ofSeconds(1); // where Stripe does not say how long

    private final Clock clock;

    StripeFailures(Clock clock) {
        this.clock = clock;
    }

    /// Something that is asked of Stripe.
    interface Question<T> {
        T ask() throws StripeException;
    }

    /// Asks, and returns the answer. Throws what a refusal, or no answer, comes to.
    <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (StripeException e) {
            throw failure(e);
        }
    }

    RuntimeException failure(StripeException e) {
        return switch (StripeCodes.verdict(e)) {
            case RETRY -> isRateLimit(e) ? notBefore(e) : ProviderFailure.silence(e);
            case ASK_ANEW, DONE -> ProviderFailure.answer(e);
            case DECLINE, CUSTOMER_UNKNOWN, ADDRESS_INVALID, PERSON -> new NotRetryable(forAPerson(e));
        };
    }

    /// Why the provider declines. Throws what it comes to when it does something else.
    Decline declined(StripeException e) {
        if (StripeCodes.verdict(e) == RefusalVerdict.DECLINE) {
            return StripeAnswers.decline(e.getStripeError());
        }
        throw failure(e);
    }

    /// The reason for a person: what happened, what it means, and what to do.
    static String forAPerson(StripeException e) {
        return ("Stripe has refused this and would refuse it again: %s (HTTP status %s, code %s, request %s)."
                        + " Asking again by itself does not help. Mend the cause, in the service's settings or in"
                        + " Stripe's dashboard, and have it performed again.")
                .formatted(message(e), e.getStatusCode(), e.getCode(), e.getRequestId());
    }

    static String message(StripeException e) {
        return e.getStripeError() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getStripeError().getMessage());
    }

    /// Whether Stripe asks to be asked less. One object that somebody else works on (`lock_timeout`) is not all of it.
    private static boolean isRateLimit(StripeException e) {
        return Integer.valueOf(TOO_MANY).equals(e.getStatusCode()) && !"lock_timeout".equals(e.getCode());
    }

    private NotBefore notBefore(StripeException e) {
        var pause = retryAfter(e).orElse(A_WHILE);
        return new NotBefore(
                clock.instant().plus(pause),
                "Stripe has had too many requests, and answers none for %d s".formatted(pause.toSeconds()));
    }

    private static Optional<Duration> retryAfter(StripeException e) {
        return Optional.ofNullable(e.getStripeError())
                .flatMap(error -> Optional.ofNullable(error.getLastResponse()))
                .flatMap(response -> response.headers().firstValue("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,6}")) // not a date: Stripe does not send one
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
