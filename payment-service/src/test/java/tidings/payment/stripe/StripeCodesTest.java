package tidings.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which Stripe can refuse what we ask comes to something.
class StripeCodesTest {

    /// The codes for which asking again, sooner or later, is right.
    private static final Set<String> PASSING = Set.of(
            "idempotency_key_in_use",
            "intent_invalid_state",
            "lock_timeout",
            "payment_intent_unexpected_state",
            "rate_limit");

    @ParameterizedTest
    @CsvSource({
        "card_declined, DECLINE",
        "expired_card, DECLINE",
        "incorrect_cvc, DECLINE",
        "insufficient_funds, DECLINE",
        "processing_error, DECLINE",
        "authentication_required, DECLINE",
        "payment_intent_authentication_failure, DECLINE",
        "amount_too_small, DECLINE",
        "amount_too_large, DECLINE",
        "card_decline_rate_limit_exceeded, DECLINE",
        "idempotency_key_in_use, RETRY",
        "lock_timeout, RETRY",
        "rate_limit, RETRY",
        "payment_intent_unexpected_state, ASK_ANEW",
        "charge_already_refunded, DONE",
        "charge_disputed, PERSON",
        "refund_disputed_payment, PERSON",
        "charge_not_refundable, PERSON",
        "api_key_expired, PERSON",
        "platform_api_key_expired, PERSON",
        "email_invalid, ADDRESS_INVALID",
        "parameter_unknown, PERSON",
        "a_code_of_tomorrow, PERSON",
    })
    void aCodeSaysWhatARefusalMeans(String code, RefusalVerdict verdict) {
        assertThat(StripeCodes.verdict(invalid(code, null))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"customer, CUSTOMER_UNKNOWN", "payment_method, DECLINE", "id, PERSON", "payment_intent, PERSON"})
    void whatIsMissingSaysWhatThatMeans(String param, RefusalVerdict verdict) {
        assertThat(StripeCodes.verdict(invalid("resource_missing", param))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void noRefusalForGoodIsRetriedForEver(String code) {
        var verdict = StripeCodes.verdict(invalid(code, null));

        assertThat(Set.of(RefusalVerdict.RETRY, RefusalVerdict.ASK_ANEW).contains(verdict))
                .isEqualTo(PASSING.contains(code));
    }

    @Test
    void withoutACodeTheStatusSaysIt() {
        assertThat(StripeCodes.verdict(new ApiConnectionException("reset"))).isEqualTo(RefusalVerdict.RETRY);
        assertThat(StripeCodes.verdict(new ApiException("oops", "req_1", null, 500, null)))
                .isEqualTo(RefusalVerdict.ASK_ANEW);
        assertThat(StripeCodes.verdict(new ApiException("down", "req_1", null, 503, null)))
                .isEqualTo(RefusalVerdict.ASK_ANEW);
        assertThat(StripeCodes.verdict(new ApiException("no JSON", "req_1", null, 200, null)))
                .isEqualTo(RefusalVerdict.RETRY);
        assertThat(StripeCodes.verdict(new RateLimitException("many", null, "req_1", null, 429, null)))
                .isEqualTo(RefusalVerdict.RETRY);
        assertThat(StripeCodes.verdict(new ApiException("conflict", "req_1", null, 409, null)))
                .isEqualTo(RefusalVerdict.RETRY);
        assertThat(StripeCodes.verdict(new CardException("no", "req_1", null, null, null, "ch_1", 402, null)))
                .isEqualTo(RefusalVerdict.DECLINE);
        assertThat(StripeCodes.verdict(new AuthenticationException("who?", "req_1", null, 401)))
                .isEqualTo(RefusalVerdict.PERSON);
        assertThat(StripeCodes.verdict(new PermissionException("not you", "req_1", null, 403)))
                .isEqualTo(RefusalVerdict.PERSON);
    }

    @Test
    void aKeyThatWasUsedForSomethingElseMeansLook() {
        assertThat(StripeCodes.verdict(new IdempotencyException("other parameters", "req_1", null, 400)))
                .isEqualTo(RefusalVerdict.ASK_ANEW);
    }

    @ParameterizedTest
    @CsvSource({"payment_method, DECLINE", "amount, DECLINE", "metadata, PERSON"})
    void whatIsWrongWithAParameterIsTheCustomersMatterOnlyWhereItIsTheCustomersWish(
            String param, RefusalVerdict verdict) {
        assertThat(StripeCodes.verdict(invalid(null, param))).isEqualTo(verdict);
    }

    /// All that Stripe documents, whatever it is about.
    static List<String> documented() throws IOException {
        try (var codes = Objects.requireNonNull(StripeCodesTest.class.getResourceAsStream("/stripe-error-codes.txt"))) {
            return new String(codes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static StripeException invalid(@Nullable String code, @Nullable String param) {
        return new InvalidRequestException("no", param, "req_1", code, 400, null);
    }
}
