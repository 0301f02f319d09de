package tidings.payment.restoration;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The whereabouts of the database. A backup takes the note of it along, and is restored into another cluster, onto
/// another timeline, into another database or as other tables than those in the note. A database that knows of no
/// place, and is not empty, comes from a backup of before there were notes.
@Component
class DatabaseLocation implements Restoration, SmartInitializingSingleton {
    private static final String PLACE = """
            select concat_ws('/',
                             (select system_identifier from pg_control_system()),
                             left(pg_walfile_name(pg_current_wal_lsn()), 8),
                             (select oid from pg_database where datname = current_database()),
                             'payment'::regclass::oid)
            """;
    private static final String NOTE = """
            insert into whereabouts (place, since)
            select :place,
                   case when exists (select from whereabouts) or exists (select from messaging.inbox)
                        then :now
                        else 'epoch'
                   end
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final Clock clock;
    private volatile Instant since = Instant.MAX; // not known yet

    DatabaseLocation(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes the place before anything is heard, or, without a database at this moment, when it is asked for.
    @Override
    public void afterSingletonsInstantiated() {
        try {
            note();
        } catch (DataAccessException _) {
            since = Instant.MAX;
        }
    }

    @Override
    public Instant moment() {
        if (since.equals(Instant.MAX)) {
            note();
        }
        return since;
    }

    private void note() {
        var place = database.sql(PLACE).query(String.class).single();
        database.sql(NOTE)
                .param("place", place)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        since = database.sql("select since from whereabouts where place = ?")
                .param(place)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
