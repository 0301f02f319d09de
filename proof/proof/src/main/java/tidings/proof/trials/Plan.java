package tidings.proof.trials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// A plan says which trials are made, in their order.
public record Plan(List<Trial> trials) {

    /// All that happens in the trials, by name: one sentence each, without a full stop.
    public SequencedMap<String, String> stories() {
        var stories = new LinkedHashMap<String, String>();
        trials.forEach(trial -> stories.putAll(trial.stories()));
        return stories;
    }

    /// The plan of those trials in which one of these faults strikes, which have a plus between their names. Throws
    /// [NoSuchElementException] when there is none.
    public Plan about(String names) {
        var sought = List.of(names.split("\\+"));
        sought.stream().filter(name -> !stories().containsKey(name)).findFirst().ifPresent(unknown -> {
            throw new NoSuchElementException(unknown);
        });
        return only(trial -> trial.stories().keySet().stream().anyMatch(sought::contains));
    }

    /// The plan of those trials only.
    Plan only(Predicate<Trial> condition) {
        return new Plan(trials.stream().filter(condition).toList());
    }
}
