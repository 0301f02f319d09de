package tidings.provisioning;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// The limits of sessions in a database, so that nobody holds for long what others wait for.
record SessionLimits(Map<String, String> settings) {
    /// A service whose instance stands still in a transaction, or waits for somebody else's, lets go by itself.
    /// It waits for a lock longer than the gateway waits for an answer, so that it is not by chance what a caller
    /// is told.
    static final SessionLimits OF_A_SERVICE = new SessionLimits(Map.of(
            "idle_in_transaction_session_timeout",
            "10s",
            "lock_timeout",
            "12s",
            "client_connection_check_interval",
            "2s"));

    /// A person may leave a transaction for a minute, or longer: `set idle_in_transaction_session_timeout = 0`.
    static final SessionLimits OF_ALL_OTHERS = new SessionLimits(
            Map.of("idle_in_transaction_session_timeout", "1min", "client_connection_check_interval", "10s"));

    /// @param whom a role or a database, as SQL names it
    void set(String whom, Statement statement) throws SQLException {
        for (var limit : settings.entrySet()) {
            statement.execute("alter %s set %s = '%s'".formatted(whom, limit.getKey(), limit.getValue()));
        }
    }
}
