package tidings.recommendation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// The customers to whom something can be recommended. Nothing is known of them but their ids.
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

    /// Forgets a customer, but not that there was one, so that what is heard of their orders later is nobody's.
    void forget(UserId customer) {
        database.sql("delete from customer where user_id = ?")
                .param(customer.value())
                .update();
        database.sql("insert into forgotten (user_id) values (?) on conflict do nothing")
                .param(customer.value())
                .update();
    }
}
