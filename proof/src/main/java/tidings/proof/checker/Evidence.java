package tidings.proof.checker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tidings.proof.ProofSystem;
import tidings.proof.load.Journal;

/// What lies open when the system has come to rest: what the clients were answered, what is in the databases and on
/// the topics, the provider's ledger and the mail.
///
/// @param books         by service
/// @param secondLetters how many letters may have been sent twice
public record Evidence(
        Journal journal,
        List<Order> orders,
        ReadModels readModels,
        Map<String, ServiceBooks> books,
        Topics topics,
        List<Charge> charges,
        List<Customer> customers,
        List<Mail> mails,
        List<Refusal> refusals,
        int secondLetters) {
    static final List<String> TOPICS = List.of("users", "orders", "payments");

    /// Reads everything, all witnesses at once. Throws an exception when one of them does not answer.
    public static Evidence gather(ProofSystem system, Journal journal) {
        return new Gathering(system, journal).evidence();
    }

    /// The same, except that so many letters may have been sent a second time: as many as were on their way whenever
    /// notification-service was killed between the mail server's OK and its note of it.
    public Evidence allowingSecondLetters(int number) {
        return new Evidence(journal, orders, readModels, books, topics, charges, customers, mails, refusals, number);
    }

    /// How many letters arrived that were there already.
    public int repeatedLetters() {
        return mails.size()
                - (int) mails.stream().map(Mail::messageId).distinct().count();
    }

    ServiceBooks booksOf(String service) {
        return Objects.requireNonNull(books.get(service), service);
    }
}
