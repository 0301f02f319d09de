package tidings.rebuild;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The comparison of the new tables with the old ones, as they are at this moment.
record Comparison(JdbcClient database) {

    /// How the old and the new of a table differ: rows that only one of them has.
    record Difference(String table, long onlyInTheOldOne, long onlyInTheNewOne) {
        boolean isNone() {
            return onlyInTheOldOne == 0 && onlyInTheNewOne == 0;
        }
    }

    /// The differences between the tables, row by row; none where they are equal.
    List<Difference> of(List<String> tables) {
        return tables.stream()
                .filter(table -> !isAlike(table))
                .map(this::difference)
                .filter(difference -> !difference.isNone())
                .toList();
    }

    /// Whether both tables are alike: one look at each row, whatever their order.
    private boolean isAlike(String table) {
        return database.sql("""
                select (select row (count(*), sum(hashtextextended(a_row::text, 0)::numeric)) from public.%1$s a_row)
                     = (select row (count(*), sum(hashtextextended(a_row::text, 0)::numeric)) from rebuilt.%1$s a_row)
                """.formatted(table)).query(Boolean.class).single();
    }

    private Difference difference(String table) {
        return new Difference(table, rows("public", "rebuilt", table), rows("rebuilt", "public", table));
    }

    private long rows(String in, String notIn, String table) {
        return database.sql("""
                select count(*) from (select a_row::text from %1$s.%3$s a_row
                                      except all
                                      select a_row::text from %2$s.%3$s a_row) as difference
                """.formatted(in, notIn, table)).query(Long.class).single();
    }
}
