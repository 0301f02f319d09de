package tidings.notification;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tidings.events.UserId;

/// One queue at work: two branches, each with half of the senders, and a mail server that is slow.
final class MailTrial implements AutoCloseable {
    static final Duration EACH = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ACQUAINTANCE = Duration.ofSeconds(6); // consumers hear of each other every 5 s

    private final MailQueue queue;
    private final String topic;
    private final Storage storage;
    private final SlowMailServer server = new SlowMailServer(EACH);
    private final List<Branch> branches = new ArrayList<>();

    /// Returns when the branches are at work and warm.
    MailTrial(MailQueue queue, int senders, String topic, Storage storage, Map<String, String> settings)
            throws IOException {
        this.queue = queue;
        this.topic = topic;
        this.storage = storage;
        storage.prepare(topic);
        for (var number = 1; number <= 2; number++) {
            var log = new File("target/%s-%d.log".formatted(topic, number));
            branches.add(Branch.open(all(settings, senders / 2), log));
        }
        for (var branch : branches) {
            awaitAll(welcome(branch, 4 * senders));
        }
        pause(ACQUAINTANCE);
    }

    private Map<String, Object> all(Map<String, String> given, int senders) {
        var all = new HashMap<String, Object>(given);
        all.put("queue", queue);
        all.put("topic", topic);
        all.put("senders", senders);
        all.put("tidings.messaging.effect-concurrency", senders);
        all.put("logging.level.root", "warn");
        all.put("server.port", 0);
        all.put("management.server.port", 0);
        all.put("spring.mail.port", server.port());
        return all;
    }

    /// What came of many letters that were written at once. Bytes are a letter's.
    record Burst(double perSecond, double bytesInTheDatabase, double bytesAtTheBroker) {}

    Burst burst(int count) {
        var inTheDatabase = storage.bytesInTheDatabase();
        var atTheBroker = storage.bytesAtTheBroker();
        var customers = welcome(branches.getFirst(), count);
        awaitAll(customers);
        awaitEmptyQueue();
        var seconds = (last(customers) - moments(customers).min().orElseThrow()) / 1e9;
        return new Burst(
                (count - 1) / seconds,
                (double) (storage.bytesInTheDatabase() - inTheDatabase) / count,
                (double) (storage.bytesAtTheBroker() - atTheBroker) / count);
    }

    /// How long each of many letters took from the wish to write it until the mail server had it, shortest first.
    record Trickle(List<Double> milliseconds) {
        double percentile(int percent) {
            return milliseconds.get(milliseconds.size() * percent / 100);
        }
    }

    Trickle trickle(int count, Duration pause) {
        var wishes = new LinkedHashMap<UserId, Long>();
        var next = System.nanoTime();
        while (wishes.size() < count) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += pause.toNanos();
            var customer = UserId.at(Instant.now());
            wishes.put(customer, System.nanoTime());
            branches.get(wishes.size() % 2).welcome(Set.of(customer));
        }
        awaitAll(wishes.keySet());
        return new Trickle(wishes.entrySet().stream()
                .map(wish -> (server.momentOf(wish.getKey()) - wish.getValue()) / 1e6)
                .sorted()
                .toList());
    }

    /// How long after the blow, or the end of the outage, the last letter was sent, how many never were, how many were
    /// sent twice, and how often the mail server was called in vain for each.
    record Outcome(double seconds, int lost, int superfluous, double calls) {}

    Outcome blow(Consumer<Branch> blow, int count) {
        var victim = branches.getLast();
        var customers = welcome(branches.getFirst(), count);
        awaitSome(customers, count / 4);
        var begin = System.nanoTime();
        blow.accept(victim);
        awaitAll(customers);
        victim.thaw();
        pause(Duration.ofSeconds(2)); // for what one who was frozen still has in hand
        awaitEmptyQueue();
        return outcome(customers, begin);
    }

    Outcome outage(Duration duration, int count) {
        server.shut();
        var customers = welcome(branches.getFirst(), count);
        pause(duration);
        server.open();
        var begin = System.nanoTime();
        awaitEmptyQueue();
        return outcome(customers, begin);
    }

    private Outcome outcome(List<UserId> customers, long begin) {
        return new Outcome(
                (last(customers) - begin) / 1e9,
                storage.unsent(),
                server.superfluous(customers),
                (double) server.turnedAway() / customers.size());
    }

    /// Has a branch write that many letters in one transaction.
    private static List<UserId> welcome(Branch branch, int count) {
        var customers =
                Stream.generate(() -> UserId.at(Instant.now())).limit(count).toList();
        branch.welcome(customers);
        return customers;
    }

    private void awaitAll(Collection<UserId> customers) {
        awaitSome(customers, customers.size());
    }

    private void awaitSome(Collection<UserId> customers, int count) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> server.countOf(customers) >= count);
    }

    private void awaitEmptyQueue() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> storage.isEmpty(queue, topic));
    }

    private long last(Collection<UserId> customers) {
        return moments(customers).max().orElse(System.nanoTime());
    }

    private LongStream moments(Collection<UserId> customers) {
        return customers.stream().filter(server::hasTaken).mapToLong(server::momentOf);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        branches.forEach(Branch::close);
        storage.close();
        server.close();
    }
}
