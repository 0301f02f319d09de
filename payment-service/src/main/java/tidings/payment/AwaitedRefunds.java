package tidings.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All refunds that are waited for.
public interface AwaitedRefunds extends Repository<AwaitedRefund, UUID> {
    AwaitedRefund save(AwaitedRefund refund);

    Optional<AwaitedRefund> findById(UUID orderId);

    void delete(AwaitedRefund refund);

    /// The refunds that are to be looked at by now, for the caller's transaction alone.
    @Query(nativeQuery = true, value = """
            select   *
            from     awaited_refund
            where    look_at <= :now
            order by look_at
            limit    :limit
            for update skip locked
            """)
    List<AwaitedRefund> due(Instant now, int limit);
}
