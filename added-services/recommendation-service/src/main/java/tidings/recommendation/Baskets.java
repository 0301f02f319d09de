package tidings.recommendation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.Line;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserId;

/// What was in each order, and how often each two products were bought together.
@Repository
class Baskets {
    private final JdbcClient database;

    Baskets(JdbcClient database) {
        this.database = database;
    }

    /// Notes what is in an order, which is nobody's when its customer has been forgotten.
    void filled(OrderPlaced order) {
        database.sql("""
                insert into basket (order_id, user_id, skus)
                values (?, (select ?::uuid where not exists (select from forgotten where user_id = ?)), ?)
                on conflict do nothing
                """)
                .param(order.orderId().value())
                .param(order.userId().value())
                .param(order.userId().value())
                .param(order.lines().stream().map(Line::sku).distinct().toArray(String[]::new))
                .update();
    }

    void bought(OrderId order) {
        count(order, true);
    }

    /// Counts for nothing any more, if it was bought before.
    void givenBack(OrderId order) {
        count(order, false);
    }

    /// The customer's baskets are nobody's from now on. Waits for those who fill some, and lets the next ones see that
    /// this customer is forgotten; otherwise one that is being filled at this moment would slip through.
    void forget(UserId customer) {
        database.sql("lock table basket in share row exclusive mode").update();
        database.sql("update basket set user_id = null where user_id = ?")
                .param(customer.value())
                .update();
    }

    /// Counts in one transaction after the other: of two that count the same products in different order, each would
    /// wait for the other. A transaction counts a whole batch of orders, so they need not wait long.
    private void count(OrderId order, boolean bought) {
        database.sql("lock table bought_together in share row exclusive mode").update();
        database.sql("""
                with counted as (
                    update basket set bought = :bought
                    where order_id = :order and bought <> :bought
                    returning skus
                )
                insert into bought_together (sku, other, times)
                select sku, other, case when :bought then 1 else -1 end
                from counted, unnest(skus) as sku, unnest(skus) as other
                on conflict (sku, other) do update set times = bought_together.times + excluded.times
                """).param("order", order.value()).param("bought", bought).update();
    }
}
