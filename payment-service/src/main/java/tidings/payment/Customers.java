package tidings.payment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// Which user is which customer of the provider.
@Repository
class Customers {
    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The provider's name for the user, once they are introduced.
    Optional<String> nameOf(UserId userId) {
        return jdbc.sql("select name from customer where user_id = ? and name is not null")
                .param(userId.value())
                .query(String.class)
                .optional();
    }

    void add(UserId userId, String name) {
        jdbc.sql("""
                insert into customer (user_id, name) values (?, ?)
                on conflict (user_id) do update set name = excluded.name where customer.name is null
                """).param(userId.value()).param(name).update();
    }

    /// How often the provider has answered an introduction of the user with a failure.
    int attempt(UserId userId) {
        return jdbc.sql("select attempt from customer where user_id = ?")
                .param(userId.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// The next introduction is a new question to the provider, not the last one repeated.
    void askAnew(UserId userId) {
        jdbc.sql("""
                insert into customer (user_id, attempt) values (?, 1)
                on conflict (user_id) do update set attempt = customer.attempt + 1
                """).param(userId.value()).update();
    }
}
