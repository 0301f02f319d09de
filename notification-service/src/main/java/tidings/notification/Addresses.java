package tidings.notification;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// The address of each customer: the only personal data in this service.
@Repository
public class Addresses {
    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps an address, as the last word on a customer's counts.
    public void keep(Address address) {
        jdbc.sql("""
                        insert into addresses (user_id, email, name)
                        values (:userId, :email, :name)
                        on conflict (user_id) do update set email = excluded.email, name = excluded.name
                        """)
                .param("userId", address.userId().value())
                .param("email", address.email())
                .param("name", address.name())
                .update();
    }

    /// Forgets a customer, of whom nothing stays but that there will never be an address.
    public void forget(UserId userId) {
        jdbc.sql("delete from addresses where user_id = ?")
                .param(userId.value())
                .update();
        jdbc.sql("insert into forgotten (user_id) values (?) on conflict do nothing")
                .param(userId.value())
                .update();
    }

    public boolean isForgotten(UserId userId) {
        return jdbc.sql("select exists (select from forgotten where user_id = ?)")
                .param(userId.value())
                .query(Boolean.class)
                .single();
    }

    public Optional<Address> of(UserId userId) {
        return jdbc.sql("select email, name from addresses where user_id = :userId")
                .param("userId", userId.value())
                .query((row, _) -> new Address(userId, row.getString("email"), row.getString("name")))
                .optional();
    }
}
