package tidings.proof.faults;

import java.time.Duration;
import java.util.Optional;

/// A part is stopped in order, stays away, and is started again.
record Away(String part, boolean isHidden) implements Fault {
    @Override
    public String name() {
        return part + "-away";
    }

    @Override
    public String story() {
        return part + " is stopped, stays away, and is started again";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(part);
    }

    @Override
    public Duration length() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int strike(Scene scene) {
        var stopped = scene.system().part(part);
        stopped.stop();
        scene.letTimePass();
        stopped.start();
        return 1;
    }
}
