package tidings.proof.faults.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidings.local.Patience;
import tidings.local.ServiceProcess;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.PostmenInterruptions;
import tidings.proof.faults.records.ParkedEvents;
import tidings.proof.faults.records.RecordPlanter;

/// A service is ordered to crash at one of the points that are named in its code.
///
/// @param how `kill`, `fail` or `freeze`
public record Crashed(String service, String point, String how) implements Fault {
    private static final Duration LONG = Duration.ofMinutes(2); // several may be starting, on a busy machine
    private static final int FULL_BATCH = 3;

    @Override
    public String name() {
        return "%s-%s".formatted(point, how);
    }

    /// Without orders most points are not passed, so whoever takes them is not crashed together with others.
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
        plantPoison(context);
        var log = context.system().home().log(service);
        var since = log.toFile().length();
        var doomed = whole.with(Map.of("TIDINGS_CRASH", "%s=%s@%d".formatted(point, how, passing(context))));
        doomed.launch();
        redrive(context, doomed);
        var struck = Patience.until(() -> strikes(log, since).findAny().isPresent(), LONG);
        strikes(log, since).forEach(line -> interruptPostmen(line, context));
        settle(doomed);
        return struck ? 1 : 0;
    }

    @Override
    public void mend(FaultContext context) {
        context.system().service(service).start();
        if (isAbout("redrive") || isAbout("retries")) {
            new ParkedEvents(context).settle();
        }
    }

    private boolean isAbout(String part) {
        return point.startsWith(part + ".");
    }

    /// Batches come in any number; of everything else there is enough.
    private int passing(FaultContext context) {
        return isAbout("listener") ? 1 : context.random().nextInt(1, 4);
    }

    /// Some points are passed only when something has to be parked, in the middle of a batch.
    private void plantPoison(FaultContext context) {
        if (isAbout("listener")) {
            try (var intruder = new RecordPlanter(context)) {
                IntStream.range(0, FULL_BATCH).forEach(_ -> {
                    FaultContext.pause(Duration.ofMillis(500));
                    intruder.plantPoison(context.random());
                });
            }
        }
    }

    /// And some only when what failed is tried again, or what was parked is done again.
    private void redrive(FaultContext context, ServiceProcess doomed) {
        if (isAbout("redrive") || isAbout("retries")) {
            Patience.until(doomed::isReady, LONG);
            var parking = new ParkedEvents(context);
            parking.fill();
            parking.empty();
        }
    }

    private void settle(ServiceProcess doomed) {
        switch (how) {
            case "kill" -> Patience.until(() -> !doomed.program().isRunning(), LONG);
            case "freeze" -> FaultContext.pause(Duration.ofSeconds(30));
            default -> Patience.until(doomed::isReady, LONG);
        }
    }

    /// A kill takes all that is in their hands, everything else happens to one of them.
    private void interruptPostmen(String line, FaultContext context) {
        var time = OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant();
        PostmenInterruptions.interrupted(
                how.equals("kill") ? PostmenInterruptions.OF_AN_INSTANCE : 1, time, service, context);
    }

    /// What its log says of it, in a line that begins with the time.
    private Stream<String> strikes(Path log, long since) {
        return written(log, since).lines().filter(line -> line.contains("Struck at %s: %s".formatted(point, how)));
    }

    private static String written(Path log, long since) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(since);
            var bytes = new byte[(int) (Files.size(log) - since)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
