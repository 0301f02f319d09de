package tidings.proof.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A service stands still, longer than its claims last, and goes on as if nothing had been.
record Frozen(String service, boolean isHidden) implements Fault {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20); // claims on intents last 15 s

    @Override
    public String name() {
        return service + "-frozen";
    }

    @Override
    public String kind() {
        return isHidden ? "frozen" : name();
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        return "%s stands still for %d s and goes on".formatted(service, LONG_ENOUGH.toSeconds());
    }

    @Override
    public boolean mayRepeatLetters() {
        return service.equals("notification-service");
    }

    @Override
    public int strike(Scene scene) {
        var process = scene.system().part(service).program().process().orElseThrow();
        signal("STOP", process);
        Scene.pause(LONG_ENOUGH);
        signal("CONT", process);
        return 1;
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            var sent = new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(name, process.pid())).start();
            if (sent.waitFor() != 0) {
                throw new IllegalStateException("The signal %s did not reach %d".formatted(name, process.pid()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
