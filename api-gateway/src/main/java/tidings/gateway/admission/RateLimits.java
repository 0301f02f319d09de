package tidings.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tidings.gateway.GatewayProperties;

/// Limits how often one may ask. Everybody may ask at a steady rate and save up for a burst: a user for 2 seconds'
/// worth, an address, behind which there can be many people, for 10. Each instance of the gateway counts for itself.
@Component
class RateLimits {
    private final Allowances users;
    private final Allowances addresses;

    RateLimits(GatewayProperties properties) {
        users = new Allowances(properties.rate().user(), 2);
        addresses = new Allowances(properties.rate().address(), 10);
    }

    /// Counts a request of this user: zero when it may pass, else how long to wait.
    Duration user(String id) {
        return users.take(id);
    }

    /// Counts a request from this address that has no user: zero when it may pass, else how long to wait.
    Duration address(String address) {
        return addresses.take(address);
    }

    /// The allowances, one each, forgotten when it has long been full again.
    private static final class Allowances {
        private static final int REMEMBERED = 100_000;

        private final int perSecond;
        private final int burst;
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();

        Allowances(int perSecond, int seconds) {
            this.perSecond = perSecond;
            this.burst = perSecond * seconds;
        }

        Duration take(String who) {
            if (perSecond == 0) {
                return Duration.ZERO;
            }
            var taken = buckets.get(who, _ -> full()).tryConsumeAndReturnRemaining(1);
            return Duration.ofNanos(taken.getNanosToWaitForRefill());
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }
    }
}
