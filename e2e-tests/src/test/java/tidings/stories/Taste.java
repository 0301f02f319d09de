package tidings.stories;

/// How often each two products were bought together: pairs and counts.
record Taste(String counts) {

    /// As recommendation-service has learnt it from events.
    static Taste learnt() {
        return new Taste(new Archive("recommendations").says("""
                select string_agg(format('%s with %s: %s', sku, other, times), ', ' order by sku, other)
                from   bought_together
                where  times <> 0
                """));
    }

    /// As order-service knows it, which has been there from the beginning.
    static Taste ofEverythingSold() {
        return new Taste(new Archive("orders").says("""
                select string_agg(format('%s with %s: %s', sku, other, times), ', ' order by sku, other)
                from   (select one ->> 'sku' as sku, two ->> 'sku' as other, count(*) as times
                        from   orders, jsonb_array_elements(lines) as one, jsonb_array_elements(lines) as two
                        where  status = 'CONFIRMED'
                        group by 1, 2) as pair
                """));
    }
}
