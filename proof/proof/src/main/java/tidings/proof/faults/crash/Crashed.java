package tidings.proof.faults.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tidings.local.ServiceProcess;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.InterruptionNotes;

/// A service is ordered to crash at one of the points that are named in its code.
///
/// @param how `kill`, `fail` or `freeze`
public record Crashed(String service, String point, String how) implements Fault {
    static final Duration LONG = Duration.ofMinutes(2); // several may be starting, on a busy machine

    @Override
    public String name() {
        return "%s-%s".formatted(point, how);
    }

    /// The kind of the fault, a service's own: without orders, which the others need, most points are not passed.
    @Override
    public String kind() {
        return isHidden() ? how : "%s of %s".formatted(how, service);
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        var what = Map.of("kill", "is killed", "fail", "fails with an exception", "freeze", "stands still for 30 s");
        return "%s %s right after %s".formatted(service, what.get(how), point);
    }

    @Override
    public boolean mostlyWaits() {
        return how.equals("freeze");
    }

    @Override
    public boolean isHidden() {
        return !service.equals("order-service");
    }

    @Override
    public boolean mayFailRequests() {
        return point.equals("outbox.committed") && how.equals("fail");
    }

    @Override
    public int strike(FaultContext context) {
        var whole = context.system().service(service);
        whole.stop();
        var provocation = new CrashProvocation(point, context);
        provocation.plantPoison();
        var log = CrashLog.of(context.system().home().log(service));
        var doomed = whole.with(Map.of("TIDINGS_CRASH", "%s=%s@%d".formatted(point, how, provocation.passing())));
        doomed.launch();
        provocation.redrive(doomed);
        var struck = Polling.until(() -> !log.strikes(point, how).isEmpty(), LONG);
        log.strikes(point, how).forEach(time -> interruptPostmen(time, context));
        settle(doomed);
        return struck ? 1 : 0;
    }

    @Override
    public void mend(FaultContext context) {
        context.system().service(service).start();
        new CrashProvocation(point, context).settle();
    }

    private void settle(ServiceProcess doomed) {
        switch (how) {
            case "kill" -> Polling.until(() -> !doomed.program().isRunning(), LONG);
            case "freeze" -> FaultContext.pause(Duration.ofSeconds(30));
            default -> Polling.until(doomed::isReady, LONG);
        }
    }

    /// A kill takes all that is in their hands, everything else happens to one of them.
    private void interruptPostmen(Instant time, FaultContext context) {
        InterruptionNotes.interrupted(
                how.equals("kill") ? InterruptionNotes.OF_AN_INSTANCE : 1, time, service, context);
    }
}
