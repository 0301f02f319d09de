package tidings.teeth;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.system.Sql;

/// Something happens to order-service when it commits: to every fifth order, by its id.
///
/// @param change what has to be done to an order for that: insert or update it
/// @param what   happens, as SQL
record AtCommit(String name, String story, String change, String what, boolean isHidden) implements Fault {
    private static final String SERVICE = "order-service";
    private static final int ENOUGH = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    /// Others who began later have committed by then.
    static final Fault LATE = new AtCommit(
            "late-commits",
            "order-service is kept waiting at every fifth commit of a decision",
            "update",
            "perform pg_sleep(0.3)",
            true);

    /// All was told by then, and nothing of it happened.
    static final Fault REFUSED = new AtCommit(
            "refused-commits",
            "the database refuses every fifth commit of a new order",
            "insert",
            "raise exception 'not now' using errcode = 'serialization_failure'",
            false);

    @Override
    public boolean mayFailRequests() {
        return !isHidden;
    }

    /// Counted by a sequence, which what is rolled back has moved all the same.
    @Override
    public int strike(FaultContext context) {
        execute(context, """
                create sequence strikes minvalue 0 start 0;
                select nextval('strikes');
                create function strike() returns trigger language plpgsql security definer as $$
                begin
                    perform nextval('public.strikes');
                    %s;
                    return null;
                end $$;
                create constraint trigger strike after %s on orders deferrable initially deferred
                for each row when (hashtext(new.id::text) %% 5 = 0) execute function strike()
                """.formatted(what, change));
        var strikes = awaitStrikes(context);
        execute(context, "drop trigger strike on orders");
        execute(context, "drop function strike; drop sequence strikes");
        return strikes;
    }

    private static int awaitStrikes(FaultContext context) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var strikes = 0;
        while (strikes < ENOUGH && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            strikes = execute(context, "select last_value from strikes");
        }
        return strikes;
    }

    private static int execute(FaultContext context, String sql) {
        return Sql.execute(() -> context.system().database(SERVICE), sql);
    }
}
