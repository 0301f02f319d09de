package tidings.recommendation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// Those to whom something can be recommended. Nothing is known of them but their ids.
@Repository
class Customers {
    private final JdbcClient database;

    Customers(JdbcClient database) {
        this.database = database;
    }

    void meet(UserId customer) {
        database.sql("insert into customer (user_id) values (?) on conflict do nothing")
                .param(customer.value())
                .update();
    }
}
