package tidings.messaging.crash;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.messaging.diagnostics.MissingPrerequisite;

/// The crash that somebody has ordered: where, at which passing, and of what kind. It happens once.
public class Crash {
    private static final Logger log = LoggerFactory.getLogger(Crash.class);
    private static final Pattern ORDER = Pattern.compile("(?<point>[a-z.-]+)=(?<kind>kill|fail|freeze)"
            + "(?:(?<=freeze):(?<seconds>\\d{1,4}(\\.\\d{1,3})?)s)?(?:@(?<passing>[1-9]\\d{0,8}))?");
    private static final int KILLED = 137; // as a shell reports it of a process that was killed with -9

    private final String point;
    private final String kind;
    private final Duration length;
    private final long passing;
    private final AtomicLong passed = new AtomicLong();

    private Crash(String point, String kind, Duration length, long passing) {
        this.point = point;
        this.kind = kind;
        this.length = length;
        this.passing = passing;
    }

    /// The crash that is ordered, if any. Throws [MissingPrerequisite] when the order cannot be understood.
    public static @Nullable Crash ordered(@Nullable String order) {
        if (order == null || order.isEmpty()) {
            return null;
        }
        var match = ORDER.matcher(order);
        if (!match.matches()) {
            throw new MissingPrerequisite(
                    "TIDINGS_CRASH is '%s', and that is not how a crash is ordered.".formatted(order),
                    "Write it like payment.charged=kill@3, payment.charged=fail or payment.charged=freeze:30s, or leave"
                            + " it out.");
        }
        log.warn("A crash was ordered: {}", order);
        return new Crash(
                match.group("point"),
                match.group("kind"),
                Duration.parse("PT%sS".formatted(requireNonNullElse(match.group("seconds"), "30"))),
                Long.parseLong(requireNonNullElse(match.group("passing"), "1")));
    }

    public void at(String here) {
        if (here.equals(point) && passed.incrementAndGet() == passing) {
            strike();
        }
    }

    private void strike() {
        log.warn("Struck at {}: {}", point, kind);
        switch (kind) {
            case "kill" -> Runtime.getRuntime().halt(KILLED);
            case "fail" -> throw new IllegalStateException("ordered to fail at " + point);
            default -> freeze();
        }
    }

    private void freeze() {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
