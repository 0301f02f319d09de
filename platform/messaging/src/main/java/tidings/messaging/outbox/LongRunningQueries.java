package tidings.messaging.outbox;

import java.sql.Connection;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database, asked what takes it long: a question of a person's, or a day with very many events. The pool's own
/// limit for silence on the line would break it off each time, and it would never be done.
record LongRunningQueries(JdbcOperations database) {
    private static final Duration PATIENCE = Duration.ofHours(1);

    <T> T ask(Function<JdbcClient, T> question) {
        return Objects.requireNonNull(database.execute((Connection connection) -> {
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            try {
                return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            } finally {
                if (!connection.isClosed()) {
                    connection.setNetworkTimeout(Runnable::run, usual);
                }
            }
        }));
    }
}
