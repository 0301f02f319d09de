package tidings.proof.trials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tidings.proof.replay.ReplayCheck;

/// A service hears everything again from the beginning, while nothing else happens: afterwards all is as it was.
record ReplayTrial(String service, long seed) implements Trial {
    static List<ReplayTrial> all(long seed) {
        return ReplayCheck.services().stream()
                .map(service -> new ReplayTrial(service, seed))
                .toList();
    }

    @Override
    public String name() {
        return service + "-hears-again";
    }

    @Override
    public SequencedMap<String, String> stories() {
        return new LinkedHashMap<>(Map.of(name(), service + " hears everything again, and nothing changes"));
    }
}
