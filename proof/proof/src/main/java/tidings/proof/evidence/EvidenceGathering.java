package tidings.proof.evidence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tidings.probes.broker.BrokerProbe;
import tidings.probes.broker.ConsumerPositions;
import tidings.probes.broker.TopicReader;
import tidings.probes.database.DatabaseProbe;
import tidings.probes.mail.MailProbe;
import tidings.probes.provider.ProviderProbe;
import tidings.proof.journal.Journal;
import tidings.proof.journal.RecordPlace;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.ServiceDatabase;

/// The gathering of evidence asks all witnesses at once.
final class EvidenceGathering {
    private final ProofSystem system;
    private final Journal journal;

    EvidenceGathering(ProofSystem system, Journal journal) {
        this.system = system;
        this.journal = journal;
    }

    Evidence evidence() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var topics = threads.submit(this::topics);
            var books = ServiceDatabase.resident().stream()
                    .map(ServiceDatabase::service)
                    .collect(toMap(Function.identity(), it -> ask(threads, () -> read(it, ServiceBooks::of))));
            var orders = threads.submit(() -> read("order-service", ObservedOrder::all));
            var readModels = threads.submit(() -> read("analytics-service", ReadModels::of));
            var ledger = threads.submit(() -> new ProviderProbe(system.outsideWorld()).ledger());
            var letters = threads.submit(() -> read("notification-service", NotedLetter::all));
            var mailServer = new MailProbe(system.letters());
            var mails = threads.submit(mailServer::delivered);
            var refusals = threads.submit(mailServer::refusals);
            return new Evidence(
                    journal,
                    answer(orders),
                    answer(readModels),
                    books.entrySet().stream().collect(toMap(it -> it.getKey(), it -> answer(it.getValue()))),
                    answer(topics),
                    answer(ledger).charges(),
                    answer(ledger).customers(),
                    answer(letters),
                    answer(mails),
                    answer(refusals));
        }
    }

    private TopicContents topics() {
        var planted = journal.planted().stream().map(RecordPlace::of).collect(toSet());
        var records = new TopicReader(system.broker()).read(Evidence.TOPICS, new RecordReading(planted)::of);
        try (var broker = new BrokerProbe(system.broker())) {
            return new TopicContents(
                    records, ConsumerPositions.ofResidents(broker).behind());
        }
    }

    private <T> T read(String service, Function<DatabaseProbe, T> question) {
        try (var database = system.probe(service)) {
            return question.apply(database);
        }
    }

    private static <T> Future<T> ask(ExecutorService threads, Callable<T> question) {
        return threads.submit(question);
    }

    private static <T> T answer(Future<T> question) {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while gathering evidence", e);
        }
    }
}
