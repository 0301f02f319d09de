package tidings.stories.additions;

import tidings.stories.parts.Archive;

/// What recommendations are made of.
///
/// @param pairs     how often each two products were bought together
/// @param baskets   what was in each order, and whether it was bought
/// @param customers to whom something can be recommended
record Taste(String pairs, String baskets, String customers) {

    /// The taste that recommendation-service has learnt from events.
    static Taste learnt() {
        var recommendations = new Archive("recommendations");
        return new Taste(
                recommendations.says("""
                        select string_agg(format('%s with %s: %s', sku, other, times), ', ' order by sku, other)
                        from   bought_together
                        where  times <> 0
                        """),
                recommendations.says("""
                        select string_agg(format('%s: %s, %s', order_id, content, bought), '; ' order by order_id)
                        from   basket,
                               lateral (select string_agg(sku, ' ' order by sku) as content from unnest(skus) as sku)
                        """),
                recommendations.says("select string_agg(user_id::text, ' ' order by user_id) from customer"));
    }

    /// The taste as those know it who tell the events, and have been there from the beginning.
    static Taste ofEverythingSold() {
        var orders = new Archive("orders");
        return new Taste(orders.says("""
                        select string_agg(format('%s with %s: %s', sku, other, times), ', ' order by sku, other)
                        from   (select one ->> 'sku' as sku, two ->> 'sku' as other, count(*) as times
                                from   orders, jsonb_array_elements(lines) as one, jsonb_array_elements(lines) as two
                                where  status = 'CONFIRMED'
                                group by 1, 2) as pair
                        """), orders.says("""
                        select string_agg(format('%s: %s, %s', id, content, status = 'CONFIRMED'), '; ' order by id)
                        from   orders,
                               lateral (select string_agg(distinct sku, ' ' order by sku) as content
                                        from   jsonb_to_recordset(lines) as line (sku text))
                        """), new Archive("users").says("""
                        select string_agg(id::text, ' ' order by id) from users where role <> 'ADMIN'
                        """));
    }
}
