package tidings.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tidings.events.Line;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserId;
import tidings.order.billing.Bill;
import tidings.order.catalogue.Catalogue;

/// An order, and how far its saga has come. Each step returns the news of it; an illegal one throws [IllegalStep].
@Entity(name = "orders")
public class Order {
    private @Id UUID id;
    private @Version @Nullable Integer version;
    private UUID userId;
    private @Column String idempotencyKey;
    private @Immutable @JdbcTypeCode(SqlTypes.JSON) List<Line> lines;
    private Bill bill;
    private String paymentMethod;
    private Instant placedAt;
    private @JdbcTypeCode(SqlTypes.VARCHAR) OrderStatus status;
    private @Nullable String reason;

    Order() {}

    static Order of(PlaceOrder wish, Catalogue catalogue, Instant now) {
        var order = new Order();
        order.id = OrderId.at(now).value();
        order.userId = wish.userId().value();
        order.idempotencyKey = wish.key().value();
        order.lines = catalogue.price(wish.basket());
        order.bill = Bill.of(order.lines);
        order.paymentMethod = wish.basket().paymentMethod();
        order.placedAt = now;
        order.status = OrderStatus.PLACED;
        return order;
    }

    public OrderPlaced placed() {
        return new OrderPlaced(new OrderId(id), new UserId(userId), lines, bill.total(), paymentMethod);
    }

    Bill bill() {
        return bill;
    }

    OrderConfirmed confirm() {
        status = status.confirmed();
        return new OrderConfirmed(new OrderId(id), new UserId(userId), bill.total());
    }

    public OrderCancelled fail(String why) {
        return cancelled(status.failed(), why);
    }

    public OrderCancelled cancel() {
        return cancelled(status.cancelled(), "The customer cancelled it");
    }

    OrderCancelled refund() {
        return cancelled(status.refunded(), "The money was given back");
    }

    OrderStatus status() {
        return status;
    }

    public OrderView view() {
        return new OrderView(new OrderId(id), status, lines, bill.total(), placedAt, reason);
    }

    private OrderCancelled cancelled(OrderStatus next, String why) {
        status = next;
        reason = why;
        return new OrderCancelled(new OrderId(id), new UserId(userId), why);
    }
}
