package tidings.rebuild;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.rebuild.Comparison.Difference;

/// The tables of a read model that is being rebuilt, beside those of the one that works: as the owner of both sees
/// them.
///
/// They change places by the names of their schemas. Whoever asks for a table by its name finds the old one before, and
/// the new one after; PostgreSQL plans anew what was planned before.
class RebuiltSchema {
    private static final String SCHEMA = "rebuilt";
    static final String INBOX = SCHEMA + ".inbox";

    private static final String HISTORY = "flyway_schema_history";

    /// A lock that is not available, that takes too long to get, or that each wants of the other.
    private static final List<String> HELD_BY_SOMEBODY = List.of("55P03", "57014", "40P01");

    private final SingleConnectionDataSource owner;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String service;

    /// @param owner   a session of the owner: no two rebuild at a time, and a lock of the session sees to that
    /// @param service the user who may use the tables
    RebuiltSchema(SingleConnectionDataSource owner, String service) {
        this.owner = owner;
        this.database = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.service = service;
    }

    /// Makes the new tables, all of them empty. What a rebuild has left that did not come to its end goes first.
    void prepare() {
        if (!database.sql("select pg_try_advisory_lock(hashtext('tidings.rebuild'))")
                .query(Boolean.class)
                .single()) {
            throw new RebuildRefused(
                    "Another rebuild of this read model is under way. Nothing was changed: wait until it is done.");
        }
        if (!dropTheOldOne()) {
            throw new RebuildRefused(
                    "The read model before the last is still being read. Nothing was changed: rebuild again later.");
        }
        change("drop schema if exists rebuilt cascade");
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .placeholders(Map.of("service", service))
                .load()
                .migrate();
        change("create table %s (event_id uuid primary key, void boolean not null default false)".formatted(INBOX));
        change("grant usage on schema rebuilt to " + service);
        change("grant select, insert, update, delete on all tables in schema rebuilt to " + service);
    }

    /// Makes a change in a transaction; returns false, with nothing done, when others hold too long what it needs.
    boolean unlessSomebodyTakesTooLong(Runnable change) {
        try {
            transaction.executeWithoutResult(_ -> change.run());
            return true;
        } catch (DataAccessException failure) {
            if (NestedExceptionUtils.getRootCause(failure) instanceof SQLException refused
                    && HELD_BY_SOMEBODY.contains(refused.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    /// Lets the service's batches wait until the transaction ends: each notes its events before it reacts to them. It
    /// may stand still while the last events are read, for minutes at most, or a frozen rebuild would hold them for
    /// ever.
    void holdBatches() {
        change("set local lock_timeout = '10s'");
        change("set local idle_in_transaction_session_timeout = '5min'");
        change("lock table messaging.inbox in share row exclusive mode");
    }

    /// The differences between the new tables and the old ones, row by row.
    List<Difference> differences() {
        return new Comparison(database).of(tables());
    }

    /// Waits until nobody reads the old tables, and keeps everybody from them until the transaction ends. A reader
    /// who comes meanwhile finds the new ones, and all that is in them: it was committed before they had to wait.
    ///
    /// Questions are kept waiting behind one that takes longer for 900 ms at most. PostgreSQL looks after a second
    /// for those that wait for each other, so it is never a question that is broken off. Views come first, as they
    /// do in a question.
    void replaceTheOldOne() {
        change("set local statement_timeout = '900ms'");
        change("lock table %s in access exclusive mode"
                .formatted(Stream.of(relations("'v'"), tables())
                        .flatMap(List::stream)
                        .map(name -> "public." + name)
                        .collect(Collectors.joining(", "))));
        change("set local statement_timeout = 0");
        change("drop table %s, rebuilt.%s".formatted(INBOX, HISTORY));
        change("alter table public.%s set schema rebuilt".formatted(HISTORY)); // it is about all of the database
        change("alter schema public rename to outdated");
        change("alter schema rebuilt rename to public");
    }

    /// Drops the old tables, and returns whether they are gone. A reader is left in peace: this gives way after
    /// half a second, before PostgreSQL looks for those that wait for each other, and might break off a question.
    boolean dropTheOldOne() {
        return unlessSomebodyTakesTooLong(() -> {
            change("set local lock_timeout = '500ms'");
            change("drop schema if exists outdated cascade");
        });
    }

    private List<String> tables() {
        return relations("'r', 'p'");
    }

    private List<String> relations(String kinds) {
        return database.sql("""
                select quote_ident(relname)
                from   pg_class
                where  relnamespace = 'rebuilt'::regnamespace and relkind in (%s)
                and    relname not in ('inbox', ?)
                order by relname
                """.formatted(kinds))
                .param(HISTORY)
                .query(String.class)
                .list();
    }

    private void change(String sql) {
        database.sql(sql).update();
    }
}
