package tidings.rules.architecture.wrong;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// Named for nothing in the domain, wired behind its constructor's back, and of no time that a test could set.
class OrderManager {
    private final Clock clock = Clock.systemUTC();

    @Autowired
    private @Nullable Thread worker;

    @Autowired
    void take(Thread worker) {
        this.worker = worker;
    }

    @Nullable
    Thread worker() {
        return worker;
    }

    Instant placedAt() {
        return Instant.now();
    }

    LocalDate placedOn() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Supplier<Instant> sentAt() {
        return Instant::now;
    }

    UUID orderId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    UUID letterId() {
        return UuidCreator.getTimeBased();
    }

    Instant paidAt() {
        return Instant.now(clock);
    }

    UUID paymentId() {
        return UuidCreator.getTimeOrderedEpoch(paidAt());
    }
}
