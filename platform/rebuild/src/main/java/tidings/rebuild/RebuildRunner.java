package tidings.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tidings.rebuild.replay.Replay;

/// Runs the rebuild when the program has started, and ends the program with status 1 when the old read model stays as
/// it is.
record RebuildRunner(
        RebuildEligibility eligibility,
        ObjectProvider<Replay> replay,
        JdbcConnectionDetails database,
        RebuildSettings settings)
        implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    @Override
    public void run(ApplicationArguments arguments) {
        var replace = settings.replacesEvenIfDifferent();
        var owner =
                new SingleConnectionDataSource(database.getJdbcUrl(), settings.owner(), settings.ownerPassword(), true);
        try {
            eligibility.refuseOtherWork();
            var session = new OwnerSession(owner);
            var schema = new RebuiltSchema(session, settings.service());
            new Rebuild(replay.getObject(), session, schema, replace).run();
        } catch (RuntimeException failure) {
            log.error(failure instanceof RebuildRefused ? failure.getMessage() : unforeseen(failure));
            System.exit(1);
        } finally {
            owner.destroy();
        }
    }

    private static String unforeseen(RuntimeException failure) {
        return "The rebuild has not come to its end, and the read model works on; unless it was said to be in place, it"
                + " is the old one. Rebuild again: " + NestedExceptionUtils.getMostSpecificCause(failure);
    }
}
