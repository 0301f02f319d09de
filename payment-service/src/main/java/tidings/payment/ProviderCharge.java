package tidings.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserId;

/// The charge of a payment: for which order the provider is asked for how much, of which card, and what it calls that.
@Embeddable
public class ProviderCharge {
    private UUID orderId;
    private UUID userId;
    private @Embedded Money amount;
    private String method;
    private @Column(name = "charge") @Nullable String name;
    private int attempt;

    ProviderCharge() {}

    static ProviderCharge of(OrderPlaced placed) {
        var charge = new ProviderCharge();
        charge.orderId = placed.orderId().value();
        charge.userId = placed.userId().value();
        charge.amount = placed.total();
        charge.method = placed.paymentMethod();
        charge.attempt = 1;
        return charge;
    }

    /// The provider knows the charge by this name. The first one counts: of two that were opened, one is confirmed.
    void open(String opened) {
        if (name == null) {
            name = opened;
        }
    }

    boolean isOpen() {
        return name != null;
    }

    /// The provider's name for the charge. Throws [IllegalStateException] before it is open.
    public String name() {
        if (name == null) {
            throw new IllegalStateException("The charge of order %s was not opened at the provider".formatted(orderId));
        }
        return name;
    }

    /// Makes what is asked next a new question to the provider, not the last one repeated.
    void askAnew() {
        attempt++;
    }

    public int attempt() {
        return attempt;
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
}
