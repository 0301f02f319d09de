package tidings.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Payments on paper.
class PaperPayments implements Payments {
    private final Map<UUID, Payment> byOrder = new HashMap<>();

    @Override
    public Payment save(Payment payment) {
        byOrder.put(payment.orderId().value(), payment);
        return payment;
    }

    @Override
    public Optional<Payment> findByOrderId(UUID orderId) {
        return Optional.ofNullable(byOrder.get(orderId));
    }

    @Override
    public Optional<Payment> lockByOrderId(UUID orderId) {
        return findByOrderId(orderId);
    }
}
