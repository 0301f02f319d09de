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
        return jdbc.sql("select name from customer where user_id = ?")
                .param(userId.value())
                .query(String.class)
                .optional();
    }

    void add(UserId userId, String name) {
        jdbc.sql("insert into customer (user_id, name) values (?, ?) on conflict do nothing")
                .param(userId.value())
                .param(name)
                .update();
    }
}
