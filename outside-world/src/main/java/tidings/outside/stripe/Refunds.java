package tidings.outside.stripe;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All money given back.
@Repository
class Refunds {
    private final JdbcClient jdbc;

    Refunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Refund refund) {
        jdbc.sql("insert into refund (id, charge, payment_intent, amount, currency, created) values (?, ?, ?, ?, ?, ?)")
                .param(refund.id())
                .param(refund.charge())
                .param(refund.paymentIntent())
                .param(refund.amount())
                .param(refund.currency())
                .param(refund.created())
                .update();
    }

    Optional<Refund> find(String id) {
        return jdbc.sql("select * from refund where id = ?")
                .param(id)
                .query(Refund.class)
                .optional();
    }
}
