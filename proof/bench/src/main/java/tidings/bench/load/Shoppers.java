package tidings.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.probes.CustomerRequest;
import tidings.proof.journal.Journal;
import tidings.proof.load.Account;
import tools.jackson.databind.json.JsonMapper;

/// The shoppers order the same two things, again and again, each order under a key of its own. The journal knows what
/// they were answered, so that it can be checked afterwards.
public final class Shoppers {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<String, Object> BASKET = Map.of(
            "lines",
            List.of(Map.of("sku", "espresso-cups", "quantity", 1), Map.of("sku", "house-blend", "quantity", 2)),
            "paymentMethod",
            "pm_card_visa");

    private final URI gateway;
    private final Journal journal;
    private final OrderWatch watch;
    private final List<Account> accounts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /// Signs up so many shoppers.
    public Shoppers(URI gateway, Journal journal, OrderWatch watch, int number) {
        this.gateway = gateway;
        this.journal = journal;
        this.watch = watch;
        this.accounts = IntStream.range(0, number)
                .mapToObj(_ -> Account.at(gateway, journal))
                .toList();
    }

    /// Somebody orders.
    ///
    /// @param due when the order was to be sent, in nanoseconds of [System#nanoTime()]
    public void order(OrderRound round, long due) {
        var account = accounts.get(ThreadLocalRandom.current().nextInt(accounts.size()));
        var key = UUID.randomUUID().toString();
        journal.asks(key, account.userId());
        var answer = send(CustomerRequest.toOrder(BASKET).by(account.token()).under(key));
        var now = System.nanoTime();
        if (answer == null || answer.statusCode() != 202) {
            journal.answered(key, answer == null ? 0 : answer.statusCode(), null);
            round.turnedAway();
            return;
        }
        var order = UUID.fromString(
                JsonMapper.shared().readTree(answer.body()).path("orderId").asString());
        journal.answered(key, 202, order);
        round.accepted(now - due);
        watch.expect(order, round, now);
    }

    private @Nullable HttpResponse<String> send(CustomerRequest wish) {
        var request = HttpRequest.newBuilder(gateway.resolve(wish.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.content()));
        wish.headers().forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException _) {
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
