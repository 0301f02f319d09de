package tidings.outside.stripe.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tidings.outside.stripe.api.Metadata;
import tidings.outside.stripe.customers.KnownCustomers;
import tidings.outside.stripe.customers.StripeCustomer;

/// Stripe's books, in which can be checked afterwards who was charged what. They are open during an outage, too.
@RestController
class LedgerController {
    private final JdbcClient jdbc;
    private final KnownCustomers customers;
    private final Metadata metadata;
    private final Bank bank;

    LedgerController(JdbcClient jdbc, KnownCustomers customers, Metadata metadata, Bank bank) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.metadata = metadata;
        this.bank = bank;
    }

    @GetMapping("/ledger")
    Ledger ledger() {
        bank.work();
        var charges = jdbc.sql("""
                select   charge.*, payment_intent.metadata
                from     charge join payment_intent on payment_intent.id = charge.payment_intent
                order by charge.created, charge.id""").query(this::read).list();
        return new Ledger(charges, customers.all());
    }

    private Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("payment_intent"),
                metadata.read(row.getString("metadata")).get("orderId"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("failure_code") == null ? "succeeded" : "failed",
                row.getLong("amount_refunded"),
                row.getInt("refund_requests"),
                row.getString("idempotency_key"),
                Instant.ofEpochSecond(row.getLong("created")));
    }

    record Ledger(List<Entry> charges, List<StripeCustomer> customers) {}

    /// One attempt to charge.
    ///
    /// @param orderId        what the merchant wrote onto the payment intent under that name
    /// @param refunded       how much of the amount was given back
    /// @param refundRequests how often it was asked for that, whatever was answered
    record Entry(
            String paymentIntent,
            @Nullable String orderId,
            long amount,
            String currency,
            String status,
            long refunded,
            int refundRequests,
            @Nullable String idempotencyKey,
            Instant createdAt) {}
}
