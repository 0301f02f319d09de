package tidings.stories.load;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Customers who order as fast as the shop lets them, or at a given rate, and what it is like for them.
///
/// Needs a JDK 25 and a shop without rate limits (`TIDINGS_RATE_USER=0 TIDINGS_RATE_ADDRESS=0 ./tidings up`):
///
/// `java proof/e2e-tests/src/test/java/tidings/stories/load/OrderLoad.java users=200 seconds=30 rate=100`
///
/// The rate is that of all users together, in orders a second; without it they order at full speed. The shop is at
/// `url=http://localhost:8080`. One order in twenty is watched until it is confirmed, by
/// looks that become rarer: what is seen is at most a quarter more than the truth, and looking is no load of its own.
final class OrderLoad {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ORDER = Pattern.compile("\"orderId\"\\s*:\\s*\"([^\"]+)\"");
    private static final String BASKET =
            "{\"lines\":[{\"sku\":\"espresso-cups\",\"quantity\":1}],\"paymentMethod\":\"pm_card_visa\"}";
    private static final String PASSWORD = "correct horse battery staple";
    private static final int WATCHED_ONE_IN = 20;
    private static final long SECOND = 1_000_000_000;
    private static final long FIRST_LOOK = 5_000_000;
    private static final double NEXT_LOOK = 1.25;
    private static final long PATIENCE = 60 * SECOND;

    private final URI shop;
    private final int users;
    private final int seconds;
    private final int rate;
    private final Queue<Long> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Long> confirmed = new ConcurrentLinkedQueue<>();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unconfirmed = new LongAdder();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private OrderLoad(String[] arguments) {
        shop = URI.create(argument(arguments, "url", "http://localhost:8080"));
        users = Integer.parseInt(argument(arguments, "users", "200"));
        seconds = Integer.parseInt(argument(arguments, "seconds", "30"));
        rate = Integer.parseInt(argument(arguments, "rate", "0"));
    }

    public static void main(String[] arguments) {
        var load = new OrderLoad(arguments);
        load.run();
        load.report();
    }

    private void run() {
        var tokens = IntStream.range(0, users).mapToObj(_ -> signUp()).toList();
        var end = System.nanoTime() + seconds * SECOND;
        tokens.forEach(token -> threads.execute(() -> orderUntil(end, token)));
        sleepUntil(end);
        threads.close();
    }

    private void report() {
        IO.println("%d users, %d s, %s".formatted(users, seconds, rate == 0 ? "full speed" : rate + " orders/s"));
        IO.println("accepted     %8.1f orders/s   (%d, and %d refused or unanswered)"
                .formatted((double) accepted.size() / seconds, accepted.size(), refused.sum()));
        IO.println("accepting    p50 %7.1f ms   p99 %7.1f ms".formatted(part(accepted, 0.5), part(accepted, 0.99)));
        IO.println("confirming   p50 %7.1f ms   p99 %7.1f ms   (%d watched, %d not confirmed after 60 s)"
                .formatted(part(confirmed, 0.5), part(confirmed, 0.99), confirmed.size(), unconfirmed.sum()));
    }

    private String signUp() {
        var email = UUID.randomUUID() + "@load.example";
        var user = "{\"email\":\"%s\",\"name\":\"Load\",\"password\":\"%s\"}".formatted(email, PASSWORD);
        var session = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
        try (var connection = new Connection(shop, "")) {
            connection.send("POST", "/api/users", user).expect(201);
            return connection.send("POST", "/api/sessions", session).expect(200).find(TOKEN);
        } catch (IOException e) {
            throw new IllegalStateException("The shop at %s cannot be used: %s".formatted(shop, e.getMessage()), e);
        }
    }

    /// Each user has one connection and orders again when the last order was accepted, but not faster than the rate.
    private void orderUntil(long end, String token) {
        var pause = rate == 0 ? 0 : users * SECOND / rate;
        var next = System.nanoTime()
                + (pause == 0 ? 0 : ThreadLocalRandom.current().nextLong(pause));
        while (System.nanoTime() < end) {
            try (var connection = new Connection(shop, token)) {
                for (; System.nanoTime() < end; next += pause) {
                    sleepUntil(next);
                    order(connection, token, ThreadLocalRandom.current().nextInt(WATCHED_ONE_IN) == 0);
                }
            } catch (IOException | RuntimeException e) {
                refused.increment();
            }
        }
    }

    private void order(Connection connection, String token, boolean watched) throws IOException {
        var began = System.nanoTime();
        var order = connection.send("POST", "/api/orders", BASKET).expect(202).find(ORDER);
        var answered = System.nanoTime();
        accepted.add(answered - began);
        if (watched) {
            threads.execute(() -> watch(order, token, answered));
        }
    }

    /// Measured from the answer to the first look that sees it confirmed.
    private void watch(String order, String token, long since) {
        try (var connection = new Connection(shop, token)) {
            for (var look = FIRST_LOOK; System.nanoTime() - since < PATIENCE; look = (long) (look * NEXT_LOOK)) {
                sleepUntil(since + look);
                if (connection.send("GET", "/api/orders/" + order, "").text().contains("CONFIRMED")) {
                    confirmed.add(System.nanoTime() - since);
                    return;
                }
            }
            unconfirmed.increment();
        } catch (IOException e) {
            unconfirmed.increment();
        }
    }

    private static double part(Collection<Long> nanos, double part) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * part)] / 1e6;
    }

    private static String argument(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private static void sleepUntil(long moment) {
        var nanos = moment - System.nanoTime();
        if (nanos > 0) {
            try {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
