package tidings.recommendation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.UserId;

/// Reads the counts for one customer. They are as many as the catalogue has pairs, however much was ever sold.
@Repository
class Recommendations {
    /// First what goes best with what the customer has bought, then what sells best, which is all there is to say to
    /// somebody who has bought nothing.
    private static final String BEST = """
            with owned as (
                select distinct unnest(skus) as sku from basket where user_id = :customer and bought
            )
            select   product.sku, coalesce(sum(pair.times), 0)::bigint as bought_together, product.times as bought
            from     bought_together as product
                     left join bought_together as pair
                            on pair.other = product.sku and pair.sku in (select sku from owned)
            where    exists (select from customer where user_id = :customer)
              and    product.sku = product.other
              and    product.times > 0
              and    product.sku not in (select sku from owned)
            group by product.sku, product.times
            order by bought_together desc, bought desc, product.sku
            limit    :limit
            """;

    private final JdbcClient database;

    Recommendations(JdbcClient database) {
        this.database = database;
    }

    /// The best recommendations, best first. Nothing to somebody of whose sign-up nobody has heard yet.
    List<Recommendation> to(UserId customer, int limit) {
        return database.sql(BEST)
                .param("customer", customer.value())
                .param("limit", limit)
                .query(Recommendation.class)
                .list();
    }
}
