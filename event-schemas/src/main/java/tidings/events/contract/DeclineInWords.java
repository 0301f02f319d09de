package tidings.events.contract;

import java.util.Map;

/// The first version of [tidings.events.PaymentFailed] gave the reason in words only, so that nobody could react to
/// what it was.
public final class DeclineInWords implements Translation {
    private static final String REASON = "reason";
    private static final String UNKNOWN = "unknown"; // of its own: a translation never changes

    @Override
    public Map<String, Object> newer(Map<String, Object> older) {
        older.computeIfPresent(REASON, (_, words) -> Map.of("code", UNKNOWN, "text", words));
        return older;
    }

    @Override
    public Map<String, Object> older(Map<String, Object> newer) {
        newer.computeIfPresent(REASON, (_, reason) -> ((Map<?, ?>) reason).get("text"));
        return newer;
    }
}
