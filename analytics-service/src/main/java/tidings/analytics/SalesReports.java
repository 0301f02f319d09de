package tidings.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.Money;

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

    private List<Takings<String>> byProduct() {
        return database.sql("""
                select sku, sum(quantity) as count, "unitPrice" ->> 'currency' as currency,
                       sum(quantity * ("unitPrice" ->> 'amount')::bigint) as revenue
                from sold, jsonb_to_recordset(lines) as line (sku text, quantity bigint, "unitPrice" jsonb)
                group by sku, "unitPrice" ->> 'currency'
                order by sku, currency
                """)
                .query((row, _) -> takings(row.getString("sku"), row))
                .list();
    }

    private List<Takings<LocalDate>> byDay() {
        return database.sql("""
                select day, count(*) as count, currency, sum(amount) as revenue
                from sold
                group by day, currency
                order by day, currency
                """)
                .query((row, _) -> takings(row.getObject("day", LocalDate.class), row))
                .list();
    }

    private static <T> Takings<T> takings(T thing, ResultSet row) throws SQLException {
        return new Takings<>(thing, row.getLong("count"), new Money(row.getLong("revenue"), row.getString("currency")));
    }

    private long signUps() {
        return database.sql("select count(*) from sign_up").query(Long.class).single();
    }
}
