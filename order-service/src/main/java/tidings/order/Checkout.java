package tidings.order;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.OrderPlaced;
import tidings.messaging.Outbox;
import tidings.order.catalogue.Catalogue;

/// The checkout is where a wish becomes a fact, once.
@Service
class Checkout {
    private final Catalogue catalogue;
    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;

    Checkout(Catalogue catalogue, Orders orders, Outbox outbox, Clock clock) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Places an order: it and the news of it are committed together, or not at all.
    @Transactional
    OrderPlaced place(PlaceOrder wish) {
        var order = orders.saveAndFlush(Order.of(wish, catalogue, clock.instant()));
        outbox.publish(order.placed());
        return order.placed();
    }
}
