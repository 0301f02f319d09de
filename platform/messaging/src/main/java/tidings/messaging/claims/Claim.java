package tidings.messaging.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import tidings.messaging.wire.Cause;

/// A claim on an intent, which is this instance's to fulfil for as long as the database knows the token.
///
/// @param version another one each time the intent is noted, and no other intent's
public record Claim(String type, String key, UUID token, String content, long version, int attempts, Cause cause) {
    static Claim of(ResultSet row, int number) throws SQLException {
        var causationId = row.getObject("causation_id", UUID.class);
        return new Claim(
                row.getString("type"),
                row.getString("key"),
                row.getObject("claimed_by", UUID.class),
                row.getString("content"),
                row.getLong("version"),
                row.getInt("attempts"),
                new Cause(causationId, row.getString("correlation_id"), row.getString("traceparent")));
    }
}
