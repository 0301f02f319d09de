package tidings.outside.stripe.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All money given back.
@Repository
class Refunds {
    private final JdbcClient jdbc;

    Refunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param becomes the status that it takes at that moment; none when it stays as it is
    void add(Refund refund, @Nullable String becomes, Instant moment) {
        jdbc.sql("""
                insert into refund
                       (id, charge, payment_intent, amount, currency, status, becomes, becomes_at, created)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(refund.id())
                .param(refund.charge())
                .param(refund.paymentIntent())
                .param(refund.amount())
                .param(refund.currency())
                .param(refund.status())
                .param(becomes)
                .param(moment.toEpochMilli())
                .param(refund.created())
                .update();
    }

    /// The refunds that have this status by now.
    List<Refund> due(String status, Instant now) {
        return jdbc.sql("select * from refund where becomes = ? and becomes_at <= ? for update")
                .param(status)
                .param(now.toEpochMilli())
                .query(Refunds::read)
                .list();
    }

    /// Whether it was to become that, and nobody was quicker.
    boolean become(Refund refund, String status) {
        return jdbc.sql("update refund set status = ?, becomes = null where id = ? and becomes = ?")
                        .param(status)
                        .param(refund.id())
                        .param(status)
                        .update()
                == 1;
    }

    Optional<Refund> find(String id) {
        return jdbc.sql("select * from refund where id = ?")
                .param(id)
                .query(Refunds::read)
                .optional();
    }

    /// Newest first.
    List<Refund> of(String paymentIntent) {
        return jdbc.sql("select * from refund where payment_intent = ? order by created desc, id desc")
                .param(paymentIntent)
                .query(Refunds::read)
                .list();
    }

    private static Refund read(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getString("id"),
                row.getString("charge"),
                row.getString("payment_intent"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("status"),
                row.getLong("created"));
    }
}
