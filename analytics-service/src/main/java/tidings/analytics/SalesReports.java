package tidings.analytics;

import static tidings.analytics.SalesReport.euros;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tidings.analytics.SalesReport.ByDay;
import tidings.analytics.SalesReport.ByProduct;

/// Sums the [Sales] up, a million orders in about a second. All figures of a report are of the same moment.
@Repository
class SalesReports {
    private final JdbcClient database;

    SalesReports(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    SalesReport now() {
        return SalesReport.of(byProduct(), byDay(), signUps());
    }

    private List<ByProduct> byProduct() {
        return database.sql("""
                select sku, sum(quantity) as quantity, sum(quantity * ("unitPrice" ->> 'amount')::bigint) as revenue
                from sold, jsonb_to_recordset(lines) as line (sku text, quantity bigint, "unitPrice" jsonb)
                group by sku
                order by sku
                """)
                .query((row, index) ->
                        new ByProduct(row.getString("sku"), row.getLong("quantity"), euros(row.getLong("revenue"))))
                .list();
    }

    private List<ByDay> byDay() {
        return database.sql("""
                select day, count(*) as orders, sum(amount) as revenue
                from sold
                group by day
                order by day
                """)
                .query((row, index) -> new ByDay(
                        row.getObject("day", LocalDate.class), row.getLong("orders"), euros(row.getLong("revenue"))))
                .list();
    }

    private long signUps() {
        return database.sql("select count(*) from sign_up").query(Long.class).single();
    }
}
