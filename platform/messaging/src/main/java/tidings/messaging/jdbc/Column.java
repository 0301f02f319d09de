package tidings.messaging.jdbc;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of rows that one statement writes or asks for: the text array that PostgreSQL's `unnest` takes.
public final class Column {
    private Column() {}

    /// One value of each row, as text, in the order of the rows. Null stays null.
    public static <R> @Nullable String[] of(Collection<R> rows, Function<R, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }
}
