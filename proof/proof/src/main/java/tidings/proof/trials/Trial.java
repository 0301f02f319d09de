package tidings.proof.trials;

import java.util.SequencedMap;

/// A trial is something that the promises have to survive.
public sealed interface Trial permits FaultTrial, ReplayTrial, InputTrial {

    /// The name by which the command line knows the trial.
    String name();

    /// The seed of the trial, from which all that is left to chance follows.
    long seed();

    /// Whether it leaves the machine to others for most of its time.
    default boolean mostlyWaits() {
        return false;
    }

    /// What happens, by name: one sentence each, without a full stop.
    SequencedMap<String, String> stories();
}
