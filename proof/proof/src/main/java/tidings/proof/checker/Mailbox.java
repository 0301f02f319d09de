package tidings.proof.checker;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.probes.DeliveredMail;
import tidings.probes.DeliveredMail.Recipient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Holds the mail against the facts that are worth a letter.
final class Mailbox implements Judge {
    private static final Map<String, String> KINDS = Map.of(
            "UserSignedUp", "welcome",
            "OrderConfirmed", "order-confirmed",
            "OrderCancelled", "order-cancelled",
            "PaymentRefunded", "payment-refunded");

    @Override
    public void judge(Evidence evidence, Report report) {
        missing(evidence, report);
        refused(evidence, report);
        strange(evidence, report);
        copies(evidence, report);
    }

    private static void missing(Evidence evidence, Report report) {
        var arrived = evidence.mails().stream().map(DeliveredMail::messageId).collect(toSet());
        var unknown = evidence.booksOf("notification-service").parkedKeys();
        var refusals = new Refusals(evidence.refusals(), evidence.letters());
        var addressees = addressees(evidence);
        Evidence.TOPICS.stream()
                .flatMap(evidence.topics()::told)
                .filter(record -> KINDS.containsKey(record.event()) && !unknown.contains(record.key()))
                .map(Mailbox::messageId)
                .distinct()
                .filter(letter -> !arrived.contains(letter))
                .filter(letter -> !refusals.explain(letter, addressees.getOrDefault(letter, "")))
                .forEach(letter -> report.lost("The letter %s did not arrive".formatted(letter)));
    }

    private static void refused(Evidence evidence, Report report) {
        new Refusals(evidence.refusals(), evidence.letters())
                .repeated()
                .forEach(letter -> report.doubled(
                        "The letter %s was handed over time and again, and refused for good".formatted(letter)));
    }

    private static void strange(Evidence evidence, Report report) {
        var addressees = addressees(evidence);
        for (var mail : evidence.mails()) {
            var address = addressees.get(mail.messageId());
            if (address == null) {
                report.unaccounted("The letter %s is about nothing that was told".formatted(mail.messageId()));
            } else if (!mail.to().equals(List.of(new Recipient(address)))) {
                report.wrong("The letter %s went to somebody else".formatted(mail.messageId()));
            }
        }
    }

    private static void copies(Evidence evidence, Report report) {
        var copies = new Copies(evidence);
        copies.tooMany()
                .forEach(letter ->
                        report.doubled("The letter %s was sent %d times".formatted(letter, copies.of(letter))));
    }

    /// Where each letter about something that lies on a topic belongs.
    private static Map<String, String> addressees(Evidence evidence) {
        var addresses = evidence.topics()
                .on("users")
                .filter(TopicRecord::isOfKnownType)
                .collect(toMap(record -> String.valueOf(record.key()), Mailbox::email, (first, _) -> first));
        var customers = evidence.orders().stream()
                .collect(toMap(Order::key, order -> order.wish().userId().toString()));
        var addressees = new HashMap<String, String>();
        evidence.topics().records().stream()
                .filter(record -> KINDS.containsKey(record.event()))
                .forEach(record -> {
                    var key = String.valueOf(record.key());
                    addressees.put(messageId(record), addresses.getOrDefault(customers.getOrDefault(key, key), ""));
                });
        return addressees;
    }

    /// Empty in what a fault has planted and nobody can read.
    private static String email(TopicRecord signUp) {
        try {
            return JsonMapper.shared().readTree(signUp.value()).path("email").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }

    private static String messageId(TopicRecord fact) {
        return "%s.%s@tidings.example".formatted(KINDS.get(fact.event()), fact.key());
    }
}
