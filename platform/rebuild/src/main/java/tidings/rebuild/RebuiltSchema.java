package tidings.rebuild;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.rebuild.Comparison.Difference;

/// The tables of a read model that is being rebuilt, beside those of the one that works: as the owner of both sees
/// them. Their places are changed by a [SchemaExchange].
class RebuiltSchema {
    private static final String SCHEMA = "rebuilt";
    static final String INBOX = SCHEMA + ".inbox";

    private static final String HISTORY = "flyway_schema_history";

    private final OwnerSession owner;
    private final JdbcClient database;
    private final String service;

    /// @param owner   whose session holds a lock while it rebuilds: no two do at a time
    /// @param service the user who may use the tables
    RebuiltSchema(OwnerSession owner, String service) {
        this.owner = owner;
        this.database = owner.database();
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
        owner.change("drop schema if exists rebuilt cascade");
        Flyway.configure()
                .dataSource(owner.dataSource())
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .placeholders(Map.of("service", service))
                .load()
                .migrate();
        owner.change(
                "create table %s (event_id uuid primary key, void boolean not null default false)".formatted(INBOX));
        owner.change("grant usage on schema rebuilt to " + service);
        owner.change("grant select, insert, update, delete on all tables in schema rebuilt to " + service);
    }

    /// The differences between the new tables and the old ones, row by row.
    List<Difference> differences() {
        return new Comparison(database).of(tables());
    }

    /// Drops the old tables, and returns whether they are gone. A reader is left in peace: this gives way after
    /// half a second, before PostgreSQL looks for those that wait for each other, and might break off a question.
    boolean dropTheOldOne() {
        return owner.unlessSomebodyTakesTooLong(() -> {
            owner.change("set local lock_timeout = '500ms'");
            owner.change("drop schema if exists outdated cascade");
        });
    }

    /// Drops what the new schema has no use for when it takes the place of the old one.
    void dropWhatIsOfTheRebuildOnly() {
        owner.change("drop table %s, rebuilt.%s".formatted(INBOX, HISTORY));
        owner.change("alter table public.%s set schema rebuilt".formatted(HISTORY)); // it is about all of the database
    }

    /// The views, by name.
    List<String> views() {
        return relations("'v'");
    }

    /// The tables, by name.
    List<String> tables() {
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
}
