package tidings.outside.stripe.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tidings.outside.stripe.api.Metadata;
import tidings.outside.stripe.api.StripeError;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.payments.PaymentIntent.Status;

/// The payment intents that Stripe knows.
@Repository
class PaymentIntents {
    private final JdbcClient jdbc;
    private final Metadata metadata;

    PaymentIntents(JdbcClient jdbc, Metadata metadata) {
        this.jdbc = jdbc;
        this.metadata = metadata;
    }

    void add(PaymentIntent intent) {
        jdbc.sql("""
                insert into payment_intent (id, amount, currency, customer, payment_method, status, metadata, created)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(intent.id())
                .param(intent.amount())
                .param(intent.currency())
                .param(intent.customer())
                .param(intent.paymentMethod())
                .param(intent.status().name())
                .param(metadata.write(intent.metadata()))
                .param(intent.created())
                .update();
    }

    /// Keeps the step that the intent has taken.
    void update(PaymentIntent intent) {
        var problem = intent.lastPaymentError();
        jdbc.sql("""
                update payment_intent
                set    status = ?, payment_method = ?, latest_charge = ?, decline_code = ?
                where  id = ?""")
                .param(intent.status().name())
                .param(intent.paymentMethod())
                .param(intent.latestCharge())
                .param(problem == null ? null : problem.declineCode())
                .param(intent.id())
                .update();
    }

    Optional<PaymentIntent> find(String id) {
        return jdbc.sql("select * from payment_intent where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /// The intent, for the caller's transaction alone: nobody else takes a step with it meanwhile.
    PaymentIntent take(String id) {
        return jdbc.sql("select * from payment_intent where id = ? for update")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> StripeException.notFound("payment_intent", id));
    }

    /// The payment intents that were created from that second to that one, newest first.
    ///
    /// @param after the last one of the page before
    List<PaymentIntent> created(long from, long until, @Nullable String after, int limit) {
        return jdbc.sql("""
                select   *
                from     payment_intent
                where    created between ? and ?
                and      (cast(? as varchar) is null
                          or (created, id) < (select last.created, last.id from payment_intent last where last.id = ?))
                order by created desc, id desc
                limit    ?""")
                .param(from)
                .param(until)
                .param(after)
                .param(after)
                .param(limit)
                .query(this::read)
                .list();
    }

    /// Adds what the merchant has written onto it.
    @Transactional
    void describe(String id, Map<String, String> more) {
        var written = new TreeMap<>(take(id).metadata());
        written.putAll(more);
        jdbc.sql("update payment_intent set metadata = ? where id = ?")
                .param(metadata.write(written))
                .param(id)
                .update();
    }

    private PaymentIntent read(ResultSet row, int number) throws SQLException {
        var declineCode = row.getString("decline_code");
        return new PaymentIntent(
                row.getString("id"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("customer"),
                row.getString("payment_method"),
                Status.valueOf(row.getString("status")),
                metadata.read(row.getString("metadata")),
                row.getString("latest_charge"),
                declineCode == null ? null : StripeError.declined(declineCode),
                row.getLong("created"));
    }
}
