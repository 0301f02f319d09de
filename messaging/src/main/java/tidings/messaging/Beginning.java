package tidings.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When this service began. What happened before is history to its reactions [FromNowOn].
class Beginning {
    private final JdbcClient database;
    private volatile @Nullable Instant time;

    Beginning(JdbcClient database) {
        this.database = database;
    }

    /// Whether something that happened then is history.
    boolean isAfter(Instant then) {
        return then.isBefore(time());
    }

    /// Whether history is nothing to these reactions. Throws [IllegalStateException] when they do not say.
    static boolean isNothingTo(Reactions<?> reactions) {
        var type = AopUtils.getTargetClass(reactions);
        var fromNowOn = type.isAnnotationPresent(FromNowOn.class);
        if (fromNowOn == type.isAnnotationPresent(FromTheBeginning.class)) {
            throw new IllegalStateException(
                    "%s does not say from when on it reacts: declare it @FromTheBeginning or @FromNowOn, and not both"
                            .formatted(type.getName()));
        }
        return fromNowOn;
    }

    /// It never changes.
    private Instant time() {
        var known = time;
        if (known == null) {
            known = database.sql("select time from messaging.beginning")
                    .query((row, _) -> row.getTimestamp(1).toInstant())
                    .single();
            time = known;
        }
        return known;
    }
}
