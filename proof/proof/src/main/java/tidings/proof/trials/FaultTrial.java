package tidings.proof.trials;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tidings.proof.faults.Fault;

/// Faults that strike under one load.
///
/// @param seed   decides what the customers want, and what the faults leave to chance
/// @param length how long something is to stay broken
record FaultTrial(List<Fault> faults, long seed, Duration length) implements Trial {
    static final Duration BRIEF = Duration.ofSeconds(5);

    static FaultTrial atFullLength(List<Fault> faults, long seed) {
        var longest = faults.stream().map(Fault::length).max(Comparator.naturalOrder());
        return new FaultTrial(faults, seed, longest.orElseThrow());
    }

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

    @Override
    public boolean mostlyWaits() {
        return faults.stream().allMatch(Fault::mostlyWaits);
    }

    /// What breaks one part, in the order in which it strikes, for each part.
    Collection<List<Fault>> rows() {
        return faults.stream()
                .collect(groupingBy(Fault::breaks, LinkedHashMap::new, toList()))
                .values();
    }

    /// Whether customers must not notice any of it.
    boolean isHidden() {
        return faults.stream().allMatch(Fault::isHidden);
    }

    boolean mayFailRequests() {
        return faults.stream().anyMatch(Fault::mayFailRequests);
    }
}
