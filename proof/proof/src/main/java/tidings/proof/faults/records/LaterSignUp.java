package tidings.proof.faults.records;

import java.sql.SQLException;
import java.util.UUID;
import tidings.proof.system.ProofSystem;

/// A sign-up as a later version of user-service would tell it, with fields that no service of this version knows.
final class LaterSignUp {
    private LaterSignUp() {}

    static void tell(ProofSystem system) {
        var userId = UUID.randomUUID().toString();
        var user = """
                {"userId":"%s","email":"%1$s@later.example","name":"Ada","favouriteColour":{"name":"blue"}}
                """.formatted(userId);
        try (var outbox = system.database("user-service");
                var row = outbox.prepareStatement("""
                        insert into messaging.outbox (event_id, topic, key, type, time, payload)
                        values (gen_random_uuid(), 'users', ?, 'UserSignedUp', now(), ?)
                        """)) {
            row.setString(1, userId);
            row.setString(2, user);
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox did not take it", e);
        }
    }
}
