package tidings.payment.stripe;

import static java.util.Map.entry;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges Stripe's refusals: by their [code](https://docs.stripe.com/error-codes) first, by their HTTP status where the
/// code says nothing, or nothing that we know. What nobody can judge is for a person: what was refused for good and is
/// retried for ever would hide.
final class StripeCodes {
    private static final int REFUSAL = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FAILURE = 500;

    /// Codes that speak against the card, or against what it is to pay. Other ways to pay than by card are not offered.
    private static final Set<String> DECLINES = Set.of(
            "amount_too_large",
            "amount_too_small",
            "authentication_required",
            "card_decline_rate_limit_exceeded",
            "card_declined",
            "charge_exceeds_source_limit",
            "charge_exceeds_transaction_limit",
            "expired_card",
            "incorrect_address",
            "incorrect_cvc",
            "incorrect_number",
            "incorrect_zip",
            "insufficient_funds",
            "invalid_card_type",
            "invalid_charge_amount",
            "invalid_cvc",
            "invalid_expiry_month",
            "invalid_expiry_year",
            "invalid_number",
            "payment_intent_action_required",
            "payment_intent_authentication_failure",
            "payment_intent_incompatible_payment_method",
            "payment_intent_payment_attempt_expired",
            "payment_intent_payment_attempt_failed",
            "payment_method_billing_details_address_missing",
            "payment_method_currency_mismatch",
            "payment_method_customer_decline",
            "payment_method_invalid_parameter",
            "payment_method_invalid_parameter_testmode",
            "payment_method_not_available",
            "payment_method_provider_decline",
            "payment_method_provider_timeout",
            "payment_method_unactivated",
            "payment_method_unexpected_state",
            "payment_method_unsupported_type",
            "postal_code_invalid",
            "processing_error",
            "refer_to_customer",
            "token_already_used",
            "token_card_network_invalid",
            "token_in_use");

    private static final Map<String, RefusalVerdict> OTHERS = Map.ofEntries(
            entry("idempotency_key_in_use", RefusalVerdict.RETRY),
            entry("lock_timeout", RefusalVerdict.RETRY),
            entry("rate_limit", RefusalVerdict.RETRY),
            entry("intent_invalid_state", RefusalVerdict.ASK_ANEW),
            entry("payment_intent_unexpected_state", RefusalVerdict.ASK_ANEW),
            entry("charge_already_refunded", RefusalVerdict.DONE),
            entry("email_invalid", RefusalVerdict.ADDRESS_INVALID),
            entry("api_key_expired", RefusalVerdict.PERSON),
            entry("charge_disputed", RefusalVerdict.PERSON),
            entry("charge_not_refundable", RefusalVerdict.PERSON),
            entry("platform_api_key_expired", RefusalVerdict.PERSON),
            entry("refund_disputed_payment", RefusalVerdict.PERSON),
            entry("secret_key_required", RefusalVerdict.PERSON),
            entry("testmode_charges_only", RefusalVerdict.PERSON));

    private static final Map<String, RefusalVerdict> BY_CODE = Stream.concat(
                    DECLINES.stream().map(code -> entry(code, RefusalVerdict.DECLINE)), OTHERS.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> THE_CUSTOMERS_WISH = Set.of("payment_method", "amount");

    private StripeCodes() {}

    static RefusalVerdict verdict(StripeException e) {
        return e instanceof ApiConnectionException ? RefusalVerdict.RETRY : byCode(e);
    }

    /// Whether what was asked about, or what a parameter points to, does not exist (any more).
    static boolean isMissing(StripeException e) {
        return "resource_missing".equals(e.getCode());
    }

    private static RefusalVerdict byCode(StripeException e) {
        if (isMissing(e)) {
            return missing(e);
        }
        var known = e.getCode() == null ? null : BY_CODE.get(e.getCode());
        return known == null ? byKind(e) : known;
    }

    private static RefusalVerdict missing(StripeException e) {
        return switch (param(e)) {
            case "customer" -> RefusalVerdict.CUSTOMER_UNKNOWN;
            case "payment_method" -> RefusalVerdict.DECLINE;
            case null, default -> RefusalVerdict.PERSON;
        };
    }

    private static RefusalVerdict byKind(StripeException e) {
        var status = Objects.requireNonNullElse(e.getStatusCode(), 0);
        if (e instanceof CardException || THE_CUSTOMERS_WISH.contains(String.valueOf(param(e)))) {
            return RefusalVerdict.DECLINE;
        }
        if ((e instanceof IdempotencyException && status != CONFLICT) || status >= FAILURE) {
            return RefusalVerdict.ASK_ANEW; // the key has been used for something else, or remembers the failure
        }
        var isLegible = status >= REFUSAL;
        return !isLegible || status == CONFLICT || status == TOO_MANY ? RefusalVerdict.RETRY : RefusalVerdict.PERSON;
    }

    private static @Nullable String param(StripeException e) {
        return e instanceof InvalidRequestException invalid ? invalid.getParam() : null;
    }
}
