package tidings.order;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import tidings.events.OrderId;

/// The orders of all customers.
public interface Orders extends Repository<Order, UUID> {

    Order saveAndFlush(Order order);

    /// Locks the order until the transaction ends, so that payment, customer and deadline take turns.
    @Lock(PESSIMISTIC_WRITE)
    Optional<Order> findById(UUID id);

    /// The order, locked as above. Throws [NoSuchOrder].
    default Order take(OrderId id) {
        return findById(id.value()).orElseThrow(() -> new NoSuchOrder(id));
    }

    @Lock(PESSIMISTIC_WRITE)
    Optional<Order> findLockedByIdAndUserId(UUID id, UUID userId);

    Optional<Order> findByIdAndUserId(UUID id, UUID userId);

    Optional<Order> findByUserIdAndIdempotencyKey(UUID userId, String key);

    /// A user's orders, newest first: ids grow with time.
    List<Order> findByUserIdAndIdLessThanOrderByIdDesc(UUID userId, UUID before, Limit limit);

    @Query(nativeQuery = true, value = "select exists (select from orders where status = 'PLACED')")
    boolean isAnyAwaited();

    /// Starts the patience with new orders now, except those on which somebody is at work.
    @Modifying
    @Query(nativeQuery = true, value = """
            update orders set awaited_since = :reading
            where id in (
                select id from orders
                where status = 'PLACED' and awaited_since is null
                limit 10000
                for update skip locked)
            """)
    void awaitNewOnes(long reading);

    /// Locks some of the orders that have waited for their payment since that reading of the deadline's clock or
    /// longer, except those on which somebody is at work: another instance, or a payment that has come after all.
    @Query(nativeQuery = true, value = """
            select * from orders
            where status = 'PLACED' and awaited_since <= :reading
            order by awaited_since
            limit :atMost
            for update skip locked
            """)
    List<Order> awaitedSince(long reading, int atMost);
}
