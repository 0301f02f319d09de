package tidings.proof.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tidings.proof.journal.Journal;

/// The load: customers who come, buy and cancel, so many orders a second. What each of them wants follows
/// from the seed.
public final class Load implements AutoCloseable {
    private static final int FIRST_CUSTOMERS = 4;
    private static final double COMES_FIRST = 0.05;

    private final ShopClient shop;
    private final Journal journal;
    private final long pause;
    private final SplittableRandom random;
    private final CustomerRetries arriving = new CustomerRetries();
    private final CustomerRetries buying = new CustomerRetries();
    private final List<VirtualCustomer> customers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final CustomerHabits habits = new CustomerHabits();
    private volatile boolean open = true;
    private List<ProductOnSale> products = List.of();

    public Load(URI gateway, Journal journal, long seed, int ordersPerSecond) {
        this.shop = new ShopClient(gateway);
        this.journal = journal;
        this.random = new SplittableRandom(seed);
        this.pause = TimeUnit.SECONDS.toNanos(1) / ordersPerSecond;
    }

    /// Returns when the first customers have signed up; from then on they buy. Throws `NoSuchElementException` when
    /// the shop does not take them.
    public void start() {
        products = shop.get("/api/products")
                .body()
                .valueStream()
                .map(it -> new ProductOnSale(
                        it.path("sku").asString(),
                        it.path("price").path("currency").asString()))
                .toList();
        for (var i = 0; i < FIRST_CUSTOMERS; i++) {
            customers.add(signUp().orElseThrow());
        }
        threads.execute(this::keepComing);
    }

    /// Has every customer think better of it at once, from now on.
    public void everybodyCancels() {
        habits.everybodyCancels();
    }

    /// Has customers send their orders without a key from now on, and obey the answers.
    public void nobodyBringsAKey() {
        habits.nobodyBringsAKey();
    }

    /// Has every second customer think better of it, sooner or later, from now on.
    public void manyCancel() {
        habits.manyCancel();
    }

    /// Nobody comes any more. Returns when those who wait have been answered, or have given up.
    public void finish(Duration patience) {
        open = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                giveUp();
                threads.close();
            }
        } catch (InterruptedException _) {
            giveUp();
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody comes any more, and those who wait give up.
    @Override
    public void close() {
        finish(Duration.ZERO);
    }

    /// How many orders were answered with 202.
    public int accepted() {
        return accepted.get();
    }

    /// How many customers thought better of it.
    public int cancelled() {
        return cancelled.get();
    }

    /// How often nobody answered who wanted to buy, or the shop said that it could not.
    public int unavailable() {
        return buying.served().unavailable();
    }

    /// Answers that no customer has to reckon with, such as a 500.
    public List<String> unfair() {
        return Stream.concat(arriving.served().unfair().stream(), buying.served().unfair().stream())
                .toList();
    }

    private void giveUp() {
        arriving.giveUp();
        buying.giveUp();
    }

    private void keepComing() {
        for (var next = System.nanoTime(); open; next += pause) {
            LockSupport.parkNanos(next - System.nanoTime());
            var its = random.split();
            if (open) {
                threads.execute(() -> come(its));
            }
        }
    }

    private void come(SplittableRandom its) {
        if (its.nextDouble() < COMES_FIRST) {
            signUp().ifPresent(customers::add);
        }
        var customer = customers.get(its.nextInt(customers.size()));
        var reply = habits.order(customer, RandomBasket.random(products, its), its);
        if (reply.status() == 202) {
            accepted.incrementAndGet();
            if (habits.perhapsCancels(customer, reply.text("orderId"), its)) {
                cancelled.incrementAndGet();
            }
        }
    }

    private Optional<VirtualCustomer> signUp() {
        return Account.at(shop, journal, arriving).map(account -> new VirtualCustomer(shop, journal, buying, account));
    }
}
