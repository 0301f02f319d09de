package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import org.junit.jupiter.api.Test;

class StripeAnswersTest {

    @Test
    void aFailureIsAnAnswer() {
        var failure = new ApiException("An error occurred with our systems.", "req_1", null, 500, null);

        assertThat(StripeAnswers.failure(failure).isAnswer()).isTrue();
    }

    @Test
    void aBrokenConnectionIsNone() {
        assertThat(StripeAnswers.failure(new ApiConnectionException("read timed out"))
                        .isAnswer())
                .isFalse();
    }

    @Test
    void aQuestionThatTheProviderIsStillAtHasNoAnswerYet() {
        var busy = new IdempotencyException("in progress", "req_1", "idempotency_key_in_use", 409);

        assertThat(StripeAnswers.failure(busy).isAnswer()).isFalse();
    }
}
