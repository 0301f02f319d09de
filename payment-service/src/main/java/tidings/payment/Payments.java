package tidings.payment;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import tidings.events.OrderId;

/// All payments, found by their orders.
public interface Payments extends Repository<Payment, UUID> {
    Payment save(Payment payment);

    @Query("select p from Payment p where p.charge.orderId = :orderId")
    Optional<Payment> findByOrderId(UUID orderId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.charge.orderId = :orderId")
    Optional<Payment> lockByOrderId(UUID orderId);

    /// The payment as it is. Throws [UnknownOrder].
    default Payment of(OrderId orderId) {
        return findByOrderId(orderId.value()).orElseThrow(() -> new UnknownOrder(orderId));
    }

    /// The payment, for the caller's transaction alone. Throws [UnknownOrder].
    default Payment take(OrderId orderId) {
        return lockByOrderId(orderId.value()).orElseThrow(() -> new UnknownOrder(orderId));
    }
}
