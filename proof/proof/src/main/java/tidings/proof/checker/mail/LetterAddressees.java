package tidings.proof.checker.mail;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.TopicRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The addressees of letters about what lies on a topic, by the id under which the mail server knows a letter.
record LetterAddressees(Map<String, String> addresses) {
    private static final Map<String, String> KINDS = Map.of(
            "UserSignedUp", "welcome",
            "OrderConfirmed", "order-confirmed",
            "OrderCancelled", "order-cancelled",
            "PaymentRefunded", "payment-refunded");

    static LetterAddressees in(Evidence evidence) {
        var addresses = evidence.topics()
                .on("users")
                .filter(TopicRecord::isOfKnownType)
                .collect(toMap(record -> String.valueOf(record.key()), LetterAddressees::email, (first, _) -> first));
        var customers = evidence.orders().stream()
                .collect(
                        toMap(ObservedOrder::key, order -> order.wish().userId().toString()));
        var addressees = new HashMap<String, String>();
        evidence.topics().records().stream()
                .filter(LetterAddressees::isWorthALetter)
                .forEach(record -> {
                    var key = String.valueOf(record.key());
                    addressees.put(messageId(record), addresses.getOrDefault(customers.getOrDefault(key, key), ""));
                });
        return new LetterAddressees(addressees);
    }

    /// Whether a letter is written about it.
    static boolean isWorthALetter(TopicRecord fact) {
        return KINDS.containsKey(fact.event());
    }

    /// Nobody's, where nothing was told that the letter could be about.
    @Nullable
    String of(String messageId) {
        return addresses.get(messageId);
    }

    /// Empty in what a fault has planted and nobody can read.
    private static String email(TopicRecord signUp) {
        try {
            return JsonMapper.shared().readTree(signUp.value()).path("email").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }

    static String messageId(TopicRecord fact) {
        return "%s.%s@tidings.example".formatted(KINDS.get(fact.event()), fact.key());
    }
}
