package tidings.proof.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The journal notes what the clients asked for and what they were answered: the only witness who is not part of
/// the system. May be written by many threads at once.
public final class Journal {
    private final Map<String, Purchase> purchases = new ConcurrentHashMap<>();
    private final Map<String, UUID> customers = new ConcurrentHashMap<>();
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();
    private final List<PlantedRecord> planted = new ArrayList<>();
    private final List<DatabaseRestoration> restorations = new ArrayList<>();
    private final List<PostmenInterruption> interruptions = new ArrayList<>();
    private final List<DiscardedRecord> givenUp = new ArrayList<>();

    /// Somebody's sign-up was answered with 201.
    public void signedUp(String email, UUID userId) {
        customers.put(email, userId);
    }

    /// An order is about to be sent (again) under this key.
    public void asks(String idempotencyKey, UUID userId) {
        isKnown(idempotencyKey, idempotencyKey, userId);
    }

    /// The shop has named a key under which it knows this wish. A wish that is sent without a key can get several.
    public void isKnown(String wish, String idempotencyKey, UUID userId) {
        purchases.computeIfAbsent(idempotencyKey, key -> new Purchase(wish, key, userId));
    }

    /// Notes that a request was answered.
    ///
    /// @param orderId what a 202 named
    public void answered(String idempotencyKey, int status, @Nullable UUID orderId) {
        var purchase = purchases.get(idempotencyKey);
        if (purchase == null) {
            throw new IllegalStateException("Nobody asked under the key " + idempotencyKey);
        }
        purchase.add(new PurchaseAnswer(status, orderId));
    }

    /// A cancellation was answered with 202.
    public void cancelled(UUID orderId) {
        cancelled.add(orderId);
    }

    /// A fault has put a record of its own onto a topic.
    public synchronized void planted(PlantedRecord record) {
        planted.add(record);
    }

    /// A database has forgotten what happened in that time. What was accepted of cancellations until now may be part
    /// of it.
    public synchronized void restored(DatabaseRestoration restoration) {
        restorations.add(restoration);
        if (restoration.service().equals("order-service")) {
            cancelled.clear();
        }
    }

    /// Notes that those who take letters to the mail server were interrupted.
    public synchronized void interrupted(PostmenInterruption interruption) {
        interruptions.add(interruption);
    }

    public synchronized List<PostmenInterruption> interruptions() {
        return List.copyOf(interruptions);
    }

    /// A service was told to give up a record that it had parked, and has said that it did.
    public synchronized void givenUp(DiscardedRecord record) {
        givenUp.add(record);
    }

    public synchronized List<DiscardedRecord> givenUp() {
        return List.copyOf(givenUp);
    }

    public synchronized List<DatabaseRestoration> restorations() {
        return List.copyOf(restorations);
    }

    public Map<String, UUID> customers() {
        return Map.copyOf(customers);
    }

    public List<Purchase> purchases() {
        return List.copyOf(purchases.values());
    }

    /// The same journal without those answers.
    public Journal without(Predicate<PurchaseAnswer> forgotten) {
        var others = new Journal();
        purchases.values().forEach(it -> others.purchases.put(it.idempotencyKey(), it.without(forgotten)));
        others.customers.putAll(customers);
        others.cancelled.addAll(cancelled);
        others.planted.addAll(planted());
        others.restorations.addAll(restorations());
        others.interruptions.addAll(interruptions());
        others.givenUp.addAll(givenUp());
        return others;
    }

    /// The orders whose cancellation was accepted.
    public Set<UUID> cancellations() {
        return Set.copyOf(cancelled);
    }

    public synchronized List<PlantedRecord> planted() {
        return List.copyOf(planted);
    }
}
