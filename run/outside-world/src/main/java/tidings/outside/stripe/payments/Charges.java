package tidings.outside.stripe.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every attempt to move money.
@Repository
class Charges {
    private final JdbcClient jdbc;

    Charges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Charge charge, @Nullable String idempotencyKey) {
        jdbc.sql("""
                insert into charge
                       (id, payment_intent, amount, currency, failure_code, amount_refunded, idempotency_key, created)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(charge.id())
                .param(charge.paymentIntent())
                .param(charge.amount())
                .param(charge.currency())
                .param(charge.failureCode())
                .param(charge.amountRefunded())
                .param(idempotencyKey)
                .param(charge.created())
                .update();
    }

    void add(Refund refund) {
        jdbc.sql("update charge set amount_refunded = amount_refunded + ? where id = ?")
                .param(refund.amount())
                .param(refund.charge())
                .update();
    }

    /// What was given back has not arrived.
    void takeBack(Refund refund) {
        jdbc.sql("update charge set amount_refunded = amount_refunded - ? where id = ?")
                .param(refund.amount())
                .param(refund.charge())
                .update();
    }

    /// Somebody has asked to have it back, whatever is answered.
    void askedBack(String paymentIntent) {
        jdbc.sql("""
                update charge
                set    refund_requests = refund_requests + 1
                where  payment_intent = ?
                and    failure_code is null""").param(paymentIntent).update();
    }

    Optional<Charge> find(String id) {
        return jdbc.sql("select * from charge where id = ?")
                .param(id)
                .query(Charges::read)
                .optional();
    }

    /// The attempts of one payment, newest first.
    List<Charge> of(String paymentIntent, long limit) {
        return jdbc.sql("select * from charge where payment_intent = ? order by created desc, id desc limit ?")
                .param(paymentIntent)
                .param(limit)
                .query(Charges::read)
                .list();
    }

    private static Charge read(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getString("id"),
                row.getString("payment_intent"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("failure_code"),
                row.getLong("amount_refunded"),
                row.getLong("created"),
                null,
                null);
    }
}
