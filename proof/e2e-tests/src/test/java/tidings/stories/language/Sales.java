package tidings.stories.language;

import tidings.events.Money;

/// What was sold, as the owner reads it: confirmed orders that were not cancelled since.
public record Sales(long orders, Money revenue) {
    static final Sales NONE = new Sales(0, new Money(0, "EUR"));

    static Sales readBy(Customer administrator) {
        return administrator.asks().get("/api/analytics/sales").expecting(200).as(Sales.class);
    }

    public Sales plus(Order order) {
        return new Sales(orders + 1, revenue.plus(order.total()));
    }
}
