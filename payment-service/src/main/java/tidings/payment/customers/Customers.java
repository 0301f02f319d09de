package tidings.payment.customers;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.UserId;

/// The customers: which user is known to the provider, and under which name. An erased user is none from that moment
/// on, even if the provider has yet to forget them, and never becomes one again.
@Repository
@Transactional
public class Customers {
    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The provider's name for the user, once they are introduced.
    public Optional<String> nameOf(UserId userId) {
        return jdbc.sql("select name from customer where user_id = ? and name is not null and not erased")
                .param(userId.value())
                .query(String.class)
                .optional();
    }

    void add(UserId userId, String name) {
        jdbc.sql("""
                insert into customer (user_id, name) values (?, ?)
                on conflict (user_id) do update set name = excluded.name
                where customer.name is null and not customer.erased
                """).param(userId.value()).param(name).update();
    }

    /// Notes that the provider does not know anybody of that name (any more).
    public void lose(String name) {
        jdbc.sql("update customer set name = null, attempt = attempt + 1 where name = ?")
                .param(name)
                .update();
    }

    void erase(UserId userId) {
        jdbc.sql("""
                insert into customer (user_id, erased) values (?, true)
                on conflict (user_id) do update set erased = true
                """).param(userId.value()).update();
    }

    /// The provider's name for somebody whom it has yet to forget.
    Optional<String> nameOfErased(UserId userId) {
        return jdbc.sql("select name from customer where user_id = ? and name is not null and erased")
                .param(userId.value())
                .query(String.class)
                .optional();
    }

    /// Notes that the provider has forgotten the user.
    void forget(UserId userId) {
        jdbc.sql("update customer set name = null where user_id = ? and erased")
                .param(userId.value())
                .update();
    }

    /// How often the provider has answered an introduction of the user with a failure.
    int attempt(UserId userId) {
        return jdbc.sql("select attempt from customer where user_id = ?")
                .param(userId.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Makes the next introduction a new question to the provider, not the last one repeated.
    void askAnew(UserId userId) {
        jdbc.sql("""
                insert into customer (user_id, attempt) values (?, 1)
                on conflict (user_id) do update set attempt = customer.attempt + 1
                """).param(userId.value()).update();
    }
}
