package tidings.proof.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tidings.probes.mail.DeliveredMail;
import tidings.probes.mail.MailRefusal;
import tidings.probes.provider.ProviderLedger.Charge;
import tidings.probes.provider.ProviderLedger.Customer;
import tidings.proof.journal.Journal;
import tidings.proof.system.ProofSystem;

/// Evidence is what lies open when the system has come to rest: what the clients were answered, what is in the
/// databases and on the topics, the provider's ledger and the mail.
///
/// @param books   by service
/// @param letters as notification-service has noted them
public record Evidence(
        Journal journal,
        List<ObservedOrder> orders,
        ReadModels readModels,
        Map<String, ServiceBooks> books,
        TopicContents topics,
        List<Charge> charges,
        List<Customer> customers,
        List<NotedLetter> letters,
        List<DeliveredMail> mails,
        List<MailRefusal> refusals) {
    public static final List<String> TOPICS = List.of("users", "orders", "payments");

    /// Reads everything, all witnesses at once. Throws an exception when one of them does not answer.
    public static Evidence gather(ProofSystem system, Journal journal) {
        return new EvidenceGathering(system, journal).evidence();
    }

    /// The same, with letters that were taken from the mail server before.
    public Evidence withEarlier(List<DeliveredMail> earlier) {
        var all = Stream.concat(earlier.stream(), mails.stream()).toList();
        return new Evidence(journal, orders, readModels, books, topics, charges, customers, letters, all, refusals);
    }

    public ServiceBooks booksOf(String service) {
        return Objects.requireNonNull(books.get(service), service);
    }
}
