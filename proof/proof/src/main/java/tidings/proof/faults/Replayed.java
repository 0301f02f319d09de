package tidings.proof.faults;

import java.util.Optional;
import tidings.proof.replay.ReplayCheck;

/// A service hears everything again from the beginning, while new events arrive.
record Replayed(String service, boolean isHidden) implements Fault {
    @Override
    public String name() {
        return service + "-replays";
    }

    @Override
    public String kind() {
        return isHidden ? "replayed" : name();
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        return service + " hears everything again from the beginning";
    }

    @Override
    public int strike(Scene scene) {
        var part = scene.system().part(service);
        part.stop();
        var events = new ReplayCheck(scene.system()).rewind(service);
        part.start();
        return events;
    }
}
