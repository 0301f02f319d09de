package tidings.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the database lives. A backup takes the note of it along, and is restored into another cluster, onto another
/// timeline, into another database or as other tables than those in the note.
@Component
class Whereabouts implements Restoration {
    private static final String PLACE = """
            select concat_ws('/',
                             (select system_identifier from pg_control_system()),
                             left(pg_walfile_name(pg_current_wal_lsn()), 8),
                             (select oid from pg_database where datname = current_database()),
                             'payment'::regclass::oid)
            """;

    private final JdbcClient database;
    private final Clock clock;

    Whereabouts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// At the start, so that what is told later is known to be later.
    @EventListener(ApplicationReadyEvent.class)
    void note() {
        moment();
    }

    @Override
    public Instant moment() {
        var place = database.sql(PLACE).query(String.class).single();
        database.sql("insert into whereabouts (place, since) values (?, ?) on conflict do nothing")
                .param(place)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("select since from whereabouts where place = ?")
                .param(place)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
