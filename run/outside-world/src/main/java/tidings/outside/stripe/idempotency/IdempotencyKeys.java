package tidings.outside.stripe.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was answered under which [idempotency key](https://docs.stripe.com/api/idempotent_requests).
@Repository
public class IdempotencyKeys {
    private static final Duration MEMORY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The answer that was given, unless it was longer than a day ago: then the key is as good as new.
    Optional<GivenAnswer> find(String key) {
        jdbc.sql("delete from idempotency_key where id = ? and created <= ?")
                .param(key)
                .param(clock.instant().minus(MEMORY).toEpochMilli())
                .update();
        return jdbc.sql("select request, status, answer as body from idempotency_key where id = ?")
                .param(key)
                .query(GivenAnswer.class)
                .optional();
    }

    void remember(String key, GivenAnswer answer) {
        jdbc.sql("insert into idempotency_key (id, request, status, answer, created) values (?, ?, ?, ?, ?)")
                .param(key)
                .param(answer.request())
                .param(answer.status())
                .param(answer.body())
                .param(clock.millis())
                .update();
    }

    /// Requests about a customer say who that is, and so do the answers to them.
    public void forgetCustomer(String id) {
        jdbc.sql("delete from idempotency_key where request like '/v1/customers%' and answer like ?")
                .param("%\"" + id + "\"%")
                .update();
    }

    /// An answer, and the request that it was given to.
    record GivenAnswer(String request, int status, String body) {}
}
