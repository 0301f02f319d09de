package tidings.proof;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tidings.proof.faults.Fault;

/// Faults that strike at once, under one load.
///
/// @param seed   decides what the customers want, and what the faults leave to chance
/// @param length how long something is to stay broken
record Breakage(List<Fault> faults, long seed, Duration length) implements Trial {

    /// The faults' names, with a plus between them.
    @Override
    public String name() {
        return String.join("+", stories().keySet());
    }

    @Override
    public SequencedMap<String, String> stories() {
        var stories = new LinkedHashMap<String, String>();
        faults.forEach(fault -> stories.put(fault.name(), fault.story()));
        return stories;
    }

    /// Whether customers must not notice any of it.
    boolean isHidden() {
        return faults.stream().allMatch(Fault::isHidden);
    }

    boolean mayRepeatLetters() {
        return faults.stream().anyMatch(Fault::mayRepeatLetters);
    }

    boolean mayFailRequests() {
        return faults.stream().anyMatch(Fault::mayFailRequests);
    }
}
