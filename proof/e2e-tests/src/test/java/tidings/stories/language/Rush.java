package tidings.stories.language;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.stories.parts.Answer;
import tidings.stories.system.Patience;

/// Several customers who order at the same time, one order after the other. When the shop does not answer, they send
/// the same order again until it does.
public final class Rush {
    private static final Set<Integer> TRY_AGAIN = Set.of(409, 503, 504);

    private final Queue<Order> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<?> over;
    private final Duration pause;
    private volatile boolean ending;

    private Rush(List<Customer> customers, int ordersEach, Duration pause) {
        this.pause = pause;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        over = CompletableFuture.allOf(customers.stream()
                .map(customer -> CompletableFuture.runAsync(() -> shops(customer, ordersEach), threads))
                .toArray(CompletableFuture[]::new));
        threads.shutdown();
    }

    public static Rush of(Shop shop, int customers, int ordersEach) {
        return new Rush(customers(shop, customers), ordersEach, Duration.ZERO);
    }

    /// A rush of customers who go on until it [#ends()], at some orders a second each.
    public static Rush withoutEnd(Shop shop, int customers) {
        return new Rush(customers(shop, customers), Integer.MAX_VALUE, Duration.ofMillis(150));
    }

    private static List<Customer> customers(Shop shop, int many) {
        return Stream.generate(shop::newCustomer).limit(many).toList();
    }

    /// Returns when at least so many orders were accepted.
    public void hasBrought(int orders) {
        Patience.await("%d orders are accepted".formatted(orders))
                .until(() -> accepted.size() >= orders || over.isDone());
    }

    /// What was accepted by now.
    public List<Order> accepted() {
        return List.copyOf(accepted);
    }

    /// Returns when all customers have placed all of their orders.
    public List<Order> isOver() {
        Patience.await("the rush is over").until(over::isDone);
        over.join();
        return accepted();
    }

    /// Tells all customers that it is enough. Returns when the last orders are placed.
    public List<Order> ends() {
        ending = true;
        return isOver();
    }

    /// The statuses of the answers that made a customer try again; 0 where there was no answer.
    public List<Integer> refusals() {
        return List.copyOf(refusals);
    }

    private void shops(Customer customer, int times) {
        for (int time = 0; time < times && !ending; time++) {
            accepted.add(insists(customer, UUID.randomUUID().toString()));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private Order insists(Customer customer, String key) {
        var answer = tries(customer, key);
        while (answer == null || TRY_AGAIN.contains(answer.status())) {
            refusals.add(answer == null ? 0 : answer.status());
            answer = tries(customer, key);
        }
        return customer.remembers(answer);
    }

    private static @Nullable Answer tries(Customer customer, String key) {
        try {
            return customer.sends(key, "paper-filters", 1, Card.GOOD);
        } catch (UncheckedIOException noAnswer) {
            return null;
        }
    }
}
