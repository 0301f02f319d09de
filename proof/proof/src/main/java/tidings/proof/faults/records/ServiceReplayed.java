package tidings.proof.faults.records;

import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.replay.ReplayCheck;

/// A service hears everything again from the beginning, while new events arrive.
public record ServiceReplayed(String service, boolean isHidden) implements Fault {
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
    public int strike(FaultContext context) {
        var part = context.system().part(service);
        part.stop();
        var events = new ReplayCheck(context.system()).rewind(service);
        part.start();
        return events;
    }
}
