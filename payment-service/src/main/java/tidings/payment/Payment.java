package tidings.payment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tidings.events.Decline;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;

/// A payment is what one order costs its customer: what is wanted of it, and how far that has come.
@Entity
public class Payment {
    private static final Decline CALLED_OFF = new Decline("canceled", "The charge was called off.");

    private @Id UUID id;
    private @Version @Nullable Integer version;
    private UUID orderId;
    private UUID userId;
    private @Embedded Money amount;
    private String method;
    private boolean wanted;
    private @JdbcTypeCode(SqlTypes.VARCHAR) PaymentStatus status;
    private @Nullable String charge;
    private int attempt;
    private @Nullable String reason;

    Payment() {}

    static Payment requestedBy(OrderPlaced placed) {
        var payment = new Payment();
        payment.id = PaymentId.of(placed.orderId()).value();
        payment.orderId = placed.orderId().value();
        payment.userId = placed.userId().value();
        payment.amount = placed.total();
        payment.method = placed.paymentMethod();
        payment.wanted = true;
        payment.status = PaymentStatus.DUE;
        payment.attempt = 1;
        return payment;
    }

    /// The order came to nothing: the customer is to have the money, wherever it is now. Returns whether that is
    /// new: said once more, it does not have a refund asked for again that waits for a person.
    boolean giveBack() {
        var wasWanted = wanted;
        wanted = false;
        return wasWanted;
    }

    /// The provider knows the charge by this name. The first one counts: of two that were opened, one is confirmed.
    void open(String name) {
        if (charge == null) {
            charge = name;
        }
    }

    /// Makes what is asked next a new question to the provider, not the last one repeated.
    void askAnew() {
        attempt++;
    }

    /// Whether nothing is left to be done.
    boolean isSettled() {
        return status.isSettled(wanted);
    }

    /// Takes note of where the charge stands at the provider. Returns what of that is news.
    List<PaymentEvent> learn(Standing standing) {
        return switch (status) {
            case DUE ->
                switch (standing) {
                    case Standing.Open _ -> List.of();
                    case Standing.Charged _, Standing.Refunding _, Standing.Unrefunded _ -> List.of(paid());
                    case Standing.Declined(var why) -> List.of(declined(why));
                    case Standing.Canceled _ -> wanted ? List.of(declined(CALLED_OFF)) : dropped();
                    case Standing.Refunded _ -> List.of(paid(), refunded());
                };
            case PAID -> standing instanceof Standing.Refunded ? List.of(refunded()) : List.of();
            case REFUNDED -> standing instanceof Standing.Unrefunded ? returned() : List.of();
            case RETURNED -> standing instanceof Standing.Refunded ? refundedAfterAll() : List.of();
            case DECLINED, DROPPED -> List.of();
        };
    }

    /// Whether the money is on its way back, or was, and it is not certain that it has arrived to stay.
    public boolean awaitsRefund() {
        return switch (status) {
            case PAID -> !wanted;
            case REFUNDED, RETURNED -> true;
            case DUE, DECLINED, DROPPED -> false;
        };
    }

    private PaymentSucceeded paid() {
        status = PaymentStatus.PAID;
        return new PaymentSucceeded(id(), orderId(), userId(), amount);
    }

    private PaymentFailed declined(Decline why) {
        status = PaymentStatus.DECLINED;
        reason = why.text();
        return new PaymentFailed(id(), orderId(), userId(), why);
    }

    private List<PaymentEvent> dropped() {
        status = PaymentStatus.DROPPED;
        return List.of();
    }

    private PaymentRefunded refunded() {
        status = PaymentStatus.REFUNDED;
        return new PaymentRefunded(id(), orderId(), userId(), amount, charge);
    }

    /// Notes that the money has come back to us, although it was told that the customer has it.
    private List<PaymentEvent> returned() {
        status = PaymentStatus.RETURNED;
        return List.of();
    }

    /// Notes that the money was given back after all, which was told before.
    private List<PaymentEvent> refundedAfterAll() {
        status = PaymentStatus.REFUNDED;
        return List.of();
    }

    PaymentStatus status() {
        return status;
    }

    /// Why the card did not give the money.
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    boolean isWanted() {
        return wanted;
    }

    boolean isOpen() {
        return charge != null;
    }

    /// The provider's name for the charge. Throws [IllegalStateException] before it is open.
    public String charge() {
        if (charge == null) {
            throw new IllegalStateException("Payment %s was not opened at the provider".formatted(id));
        }
        return charge;
    }

    public PaymentId id() {
        return new PaymentId(id);
    }

    public OrderId orderId() {
        return new OrderId(orderId);
    }

    public UserId userId() {
        return new UserId(userId);
    }

    public Money amount() {
        return amount;
    }

    public String method() {
        return method;
    }

    public int attempt() {
        return attempt;
    }
}
