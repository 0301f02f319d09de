package tidings.proof.faults.database;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.system.Sql;

/// The broker is away for so long that the outbox's partitions have run out: what is told today has none. It is told
/// all the same, and moves into its day once the partitions are tended, before the broker is back.
public record PartitionsMissing(String service) implements Fault {
    private static final Duration LIMIT = Duration.ofMinutes(3); // they are tended once a minute

    @Override
    public String name() {
        return "partitions-of-%s-missing".formatted(service);
    }

    @Override
    public String story() {
        return "the outbox of %s has no partitions left while the broker is away".formatted(service);
    }

    @Override
    public boolean mostlyWaits() {
        return true;
    }

    /// None, if what had no day did not find it.
    @Override
    public int strike(FaultContext context) {
        var broker = context.system().part("kafka");
        broker.stop();
        try {
            FaultContext.pause(Duration.ofSeconds(context.random().nextInt(5)));
            takeAwayPartitions(context);
            var homeless = homeless(context);
            FaultContext.pause(Duration.ofSeconds(3));
            return Polling.until(() -> homeless(context) == 0, LIMIT) ? homeless : 0;
        } finally {
            broker.start();
        }
    }

    /// Takes the partitions away as if nobody had made any: what lay in them lies in the default partition.
    private void takeAwayPartitions(FaultContext context) {
        var today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
        for (var day = today; day.isBefore(today.plusDays(4)); day = day.plusDays(1)) {
            say(context, """
                    do $$ begin
                        if to_regclass('messaging.%1$s') is not null then
                            alter table messaging.outbox detach partition messaging.%1$s;
                            insert into messaging.outbox_default overriding system value select * from messaging.%1$s;
                            drop table messaging.%1$s;
                        end if;
                    end $$
                    """.formatted("outbox_" + day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        }
    }

    private int homeless(FaultContext context) {
        return say(context, "select count(*) from messaging.outbox_default");
    }

    private int say(FaultContext context, String sql) {
        return Sql.execute(() -> context.system().database(service), sql);
    }
}
