package tidings.bench.cost;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a database server was asked, by database: transactions that wrote, or read, to their end, and statements.
///
/// @param transactions by database
/// @param statements   by database, commits included: each of them waits for its answer, while what begins a
///                     transaction travels with the first of them. Those that nobody counts are none.
public record DatabaseWork(Map<String, Long> transactions, Map<String, Long> statements) {
    private static final String TRANSACTIONS = """
            select datname, xact_commit + xact_rollback
            from pg_stat_database
            where datname is not null and datname not in ('postgres', 'template0', 'template1')
            order by datname
            """;
    private static final String STATEMENTS = """
            select datname, sum(calls)::bigint
            from pg_stat_statements join pg_database on pg_database.oid = dbid
            where datname not in ('postgres', 'template0', 'template1') and not query ilike 'begin%'
            group by datname
            order by datname
            """;

    /// Has the server count statements, once it is started anew. To be said by its administrator.
    public static void countStatements(Connection administrator) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("alter system set pg_stat_statements.max = 10000");
        }
    }

    /// Makes the counts readable, where the server takes them.
    public static void show(Connection administrator) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /// What was asked until now.
    public static DatabaseWork of(Connection administrator) throws SQLException {
        return new DatabaseWork(ask(administrator, TRANSACTIONS), ask(administrator, STATEMENTS));
    }

    public DatabaseWork since(DatabaseWork earlier) {
        return new DatabaseWork(minus(transactions, earlier.transactions), minus(statements, earlier.statements));
    }

    public long allTransactions() {
        return sum(transactions);
    }

    public long allStatements() {
        return sum(statements);
    }

    private static Map<String, Long> ask(Connection administrator, String question) throws SQLException {
        var numbers = new LinkedHashMap<String, Long>();
        try (var statement = administrator.createStatement();
                var answer = statement.executeQuery(question)) {
            while (answer.next()) {
                numbers.put(answer.getString(1), answer.getLong(2));
            }
        }
        return numbers;
    }

    private static Map<String, Long> minus(Map<String, Long> now, Map<String, Long> earlier) {
        var difference = new LinkedHashMap<String, Long>();
        now.forEach((database, number) -> difference.put(database, number - earlier.getOrDefault(database, 0L)));
        return difference;
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(it -> it).sum();
    }
}
