package tidings.rules.wrong;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// Named for nothing in the domain, wired behind its constructor's back, and of no time that a test could set.
class OrderManager {
    @Autowired
    private @Nullable Thread worker;

    @Nullable
    Thread worker() {
        return worker;
    }

    Instant placedAt() {
        return Instant.now();
    }
}
