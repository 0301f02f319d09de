package tidings.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;
import tidings.payment.ProviderFailure;

class StripeFailuresTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final StripeFailures failures = new StripeFailures(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aFailureIsAnAnswer() {
        var failure = new ApiException("An error occurred with our systems.", "req_1", null, 500, null);

        assertThat(isAnswer(failure)).isTrue();
    }

    @Test
    void aBrokenConnectionIsNone() {
        assertThat(isAnswer(new ApiConnectionException("read timed out"))).isFalse();
    }

    @Test
    void aQuestionThatTheProviderIsStillAtHasNoAnswerYet() {
        assertThat(isAnswer(new IdempotencyException("in progress", "req_1", "idempotency_key_in_use", 409)))
                .isFalse();
    }

    @Test
    void anObjectThatSomebodyElseWorksOnIsTriedAgainWithoutKeepingTheOthersWaiting() {
        var locked = new RateLimitException("locked", null, "req_1", "lock_timeout", 429, null);

        assertThat(isAnswer(locked)).isFalse();
    }

    @Test
    void tooManyRequestsAreFollowedByNoneForAsLongAsTheProviderSays() {
        var limit = new RateLimitException("too many", null, "req_1", "rate_limit", 429, null);
        var error = new StripeError();
        var headers = HttpHeaders.of(Map.of("Retry-After", List.of("30")));
        error.setLastResponse(new StripeResponse(429, headers, ""));
        limit.setStripeError(error);

        assertThat(failures.failure(limit))
                .isInstanceOfSatisfying(
                        NotBefore.class, pause -> assertThat(pause.moment()).isEqualTo(NOON.plusSeconds(30)));
    }

    @Test
    void whereTheProviderDoesNotSayHowLongItIsASecond() {
        var limit = new RateLimitException("too many", null, "req_1", null, 429, null);

        assertThat(failures.failure(limit))
                .isInstanceOfSatisfying(
                        NotBefore.class, pause -> assertThat(pause.moment()).isEqualTo(NOON.plusSeconds(1)));
    }

    @Test
    void anExpiredKeyIsForAPersonWhoIsToldWhatToDo() {
        var expired = new AuthenticationException("Expired API Key provided", "req_1", "api_key_expired", 401);

        assertThat(failures.failure(expired))
                .isInstanceOf(NotRetryable.class)
                .hasMessageContainingAll("Expired API Key provided", "401", "api_key_expired", "req_1", "settings");
    }

    private boolean isAnswer(StripeException e) {
        return ((ProviderFailure) failures.failure(e)).isAnswer();
    }
}
