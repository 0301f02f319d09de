package tidings.proof.faults;

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
import tidings.local.ServiceProcess;
import tidings.local.process.Polling;

/// A service is ordered to crash at one of the points that are named in its code.
///
/// @param how `kill`, `fail` or `freeze`
record Crashed(String service, String point, String how) implements Fault {
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
    public int strike(Scene scene) {
        var whole = scene.system().service(service);
        whole.stop();
        plantPoison(scene);
        var log = scene.system().home().log(service);
        var since = log.toFile().length();
        var doomed = whole.with(Map.of("TIDINGS_CRASH", "%s=%s@%d".formatted(point, how, passing(scene))));
        doomed.launch();
        redrive(scene, doomed);
        var struck = Polling.until(() -> strikes(log, since).findAny().isPresent(), LONG);
        strikes(log, since).forEach(line -> interruptPostmen(line, scene));
        settle(doomed);
        return struck ? 1 : 0;
    }

    @Override
    public void mend(Scene scene) {
        scene.system().service(service).start();
        if (isAbout("redrive") || isAbout("retries")) {
            new ParkedAndRedriven(scene).settle();
        }
    }

    private boolean isAbout(String part) {
        return point.startsWith(part + ".");
    }

    /// Batches come in any number; of everything else there is enough.
    private int passing(Scene scene) {
        return isAbout("listener") ? 1 : scene.random().nextInt(1, 4);
    }

    /// Some points are passed only when something has to be parked, in the middle of a batch.
    private void plantPoison(Scene scene) {
        if (isAbout("listener")) {
            try (var intruder = new Intruder(scene)) {
                IntStream.range(0, FULL_BATCH).forEach(_ -> {
                    Scene.pause(Duration.ofMillis(500));
                    intruder.plantPoison(scene.random());
                });
            }
        }
    }

    /// And some only when what failed is tried again, or what was parked is done again.
    private void redrive(Scene scene, ServiceProcess doomed) {
        if (isAbout("redrive") || isAbout("retries")) {
            Polling.until(doomed::isReady, LONG);
            var parking = new ParkedAndRedriven(scene);
            parking.fill();
            parking.empty();
        }
    }

    private void settle(ServiceProcess doomed) {
        switch (how) {
            case "kill" -> Polling.until(() -> !doomed.program().isRunning(), LONG);
            case "freeze" -> Scene.pause(Duration.ofSeconds(30));
            default -> Polling.until(doomed::isReady, LONG);
        }
    }

    /// A kill takes all that is in their hands, everything else happens to one of them.
    private void interruptPostmen(String line, Scene scene) {
        var time = OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant();
        Postmen.interrupted(how.equals("kill") ? Postmen.OF_AN_INSTANCE : 1, time, service, scene);
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
