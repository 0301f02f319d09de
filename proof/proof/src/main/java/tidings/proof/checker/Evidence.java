package tidings.proof.checker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tidings.probes.DeliveredMail;
import tidings.probes.MailRefusal;
import tidings.probes.ProviderLedger.Charge;
import tidings.probes.ProviderLedger.Customer;
import tidings.proof.ProofSystem;
import tidings.proof.load.Journal;

/// What lies open when the system has come to rest: what the clients were answered, what is in the databases and on
/// the topics, the provider's ledger and the mail.
///
/// @param books   by service
/// @param letters as notification-service has noted them
public record Evidence(
        Journal journal,
        List<Order> orders,
        ReadModels readModels,
        Map<String, ServiceBooks> books,
        Topics topics,
        List<Charge> charges,
        List<Customer> customers,
        List<Letter> letters,
        List<DeliveredMail> mails,
        List<MailRefusal> refusals) {
    static final List<String> TOPICS = List.of("users", "orders", "payments");

    /// Reads everything, all witnesses at once. Throws an exception when one of them does not answer.
    public static Evidence gather(ProofSystem system, Journal journal) {
        return new Gathering(system, journal).evidence();
    }

    ServiceBooks booksOf(String service) {
        return Objects.requireNonNull(books.get(service), service);
    }
}
