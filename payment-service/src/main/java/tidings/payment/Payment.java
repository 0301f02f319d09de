package tidings.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tidings.events.Decline;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;

/// A payment is what one order costs its customer: what is wanted of it, and how far that has come.
@Entity
public class Payment {
    private static final Decline CALLED_OFF = new Decline("canceled", "The charge was called off.");

    private @Id UUID id;
    private @Version @Nullable Integer version;
    private ProviderCharge charge;
    private boolean wanted;
    private @JdbcTypeCode(SqlTypes.VARCHAR) PaymentStatus status;
    private @Nullable String reason;

    Payment() {}

    static Payment requestedBy(OrderPlaced placed) {
        var payment = new Payment();
        payment.id = PaymentId.of(placed.orderId()).value();
        payment.charge = ProviderCharge.of(placed);
        payment.wanted = true;
        payment.status = PaymentStatus.DUE;
        return payment;
    }

    /// The order came to nothing: the customer is to have the money, wherever it is now. Returns whether that is
    /// new: said once more, it does not have a refund asked for again that waits for a person.
    boolean giveBack() {
        var wasWanted = wanted;
        wanted = false;
        return wasWanted;
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
                    case Standing.Canceled _ -> wanted ? List.of(declined(CALLED_OFF)) : now(PaymentStatus.DROPPED);
                    case Standing.Refunded _ -> List.of(paid(), refunded());
                };
            case PAID -> standing instanceof Standing.Refunded ? List.of(refunded()) : List.of();
            case REFUNDED -> standing instanceof Standing.Unrefunded ? now(PaymentStatus.RETURNED) : List.of();
            case RETURNED -> standing instanceof Standing.Refunded ? now(PaymentStatus.REFUNDED) : List.of();
            case DECLINED, DROPPED -> List.of();
        };
    }

    /// Whether the money is on its way back, or was, and it is not certain that it has arrived to stay.
    public boolean awaitsRefund() {
        return status.awaitsRefund(wanted);
    }

    private PaymentSucceeded paid() {
        status = PaymentStatus.PAID;
        return new PaymentSucceeded(id(), orderId(), charge.userId(), charge.amount());
    }

    private PaymentFailed declined(Decline why) {
        status = PaymentStatus.DECLINED;
        reason = why.text();
        return new PaymentFailed(id(), orderId(), charge.userId(), why);
    }

    private PaymentRefunded refunded() {
        status = PaymentStatus.REFUNDED;
        var name = charge.isOpen() ? charge.name() : null;
        return new PaymentRefunded(id(), orderId(), charge.userId(), charge.amount(), name);
    }

    /// Notes what nobody is told of, or was told before.
    private List<PaymentEvent> now(PaymentStatus next) {
        status = next;
        return List.of();
    }

    PaymentStatus status() {
        return status;
    }

    /// Why the card did not give the money.
    @Nullable
    String reason() {
        return reason;
    }

    boolean isWanted() {
        return wanted;
    }

    public ProviderCharge charge() {
        return charge;
    }

    public PaymentId id() {
        return new PaymentId(id);
    }

    public OrderId orderId() {
        return charge.orderId();
    }
}
