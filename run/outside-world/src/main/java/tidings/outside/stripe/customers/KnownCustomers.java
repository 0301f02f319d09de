package tidings.outside.stripe.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.outside.stripe.api.Metadata;

/// The customers that Stripe knows.
@Repository
public class KnownCustomers {
    private final JdbcClient jdbc;
    private final Metadata metadata;

    KnownCustomers(JdbcClient jdbc, Metadata metadata) {
        this.jdbc = jdbc;
        this.metadata = metadata;
    }

    void add(StripeCustomer customer) {
        jdbc.sql("insert into customer (id, email, name, metadata, created) values (?, ?, ?, ?, ?)")
                .param(customer.id())
                .param(customer.email())
                .param(customer.name())
                .param(metadata.write(customer.metadata()))
                .param(customer.created())
                .update();
    }

    void update(StripeCustomer customer) {
        jdbc.sql("update customer set email = ?, name = ? where id = ?")
                .param(customer.email())
                .param(customer.name())
                .param(customer.id())
                .update();
    }

    /// Whether there was such a customer.
    boolean remove(String id) {
        return jdbc.sql("delete from customer where id = ?").param(id).update() > 0;
    }

    /// The customer, for the caller's transaction alone.
    Optional<StripeCustomer> take(String id) {
        return jdbc.sql("select * from customer where id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    public Optional<StripeCustomer> find(String id) {
        return jdbc.sql("select * from customer where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    public List<StripeCustomer> all() {
        return jdbc.sql("select * from customer order by created, id")
                .query(this::read)
                .list();
    }

    private StripeCustomer read(ResultSet row, int number) throws SQLException {
        return new StripeCustomer(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                metadata.read(row.getString("metadata")),
                row.getLong("created"));
    }
}
