package tidings.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Refunds on paper.
class PaperRefunds implements AwaitedRefunds {
    private final Map<UUID, AwaitedRefund> byOrder = new HashMap<>();

    Collection<AwaitedRefund> all() {
        return byOrder.values();
    }

    @Override
    public AwaitedRefund save(AwaitedRefund refund) {
        byOrder.put(refund.orderId().value(), refund);
        return refund;
    }

    @Override
    public Optional<AwaitedRefund> findById(UUID orderId) {
        return Optional.ofNullable(byOrder.get(orderId));
    }

    @Override
    public void delete(AwaitedRefund refund) {
        byOrder.remove(refund.orderId().value());
    }

    @Override
    public List<AwaitedRefund> due(Instant now, int limit) {
        return byOrder.values().stream()
                .filter(refund -> !refund.lookAt().isAfter(now))
                .limit(limit)
                .toList();
    }
}
