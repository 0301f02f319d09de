package tidings.proof.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A fault is something that breaks, for a while.
public interface Fault {

    /// The one of that name. Throws [NoSuchElementException] when there is none.
    static Fault named(String name, Collection<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /// The name of the fault on the command line, such as `broker-killed`.
    String name();

    /// The story of the fault: what happens, in one sentence without a full stop.
    String story();

    /// Breaks it, lets it stay broken for as long as the context says, and puts it right, or leaves that to [#mend].
    /// Returns how often it is known to have happened: a fault that did not happen proves nothing.
    int strike(FaultContext context);

    /// Puts right what is still broken when everything has struck that breaks the same part.
    default void mend(FaultContext context) {}

    /// How long it lasts at full length, where that is left to the context.
    default Duration length() {
        return Duration.ofSeconds(10);
    }

    /// Whether it leaves the machine to others for most of its time.
    default boolean mostlyWaits() {
        return length().compareTo(Duration.ofSeconds(30)) > 0;
    }

    /// Whether customers must not notice: orders are accepted throughout.
    default boolean isHidden() {
        return true;
    }

    /// Faults of one kind share a trial: at once where they break different parts, in a row where it is the same.
    default String kind() {
        return name();
    }

    /// The one part that it breaks, such as `kafka`; empty when nothing else can share its trial.
    default Optional<String> breaks() {
        return Optional.empty();
    }

    /// Whether something may go wrong in the midst of a request, which is then answered with 500.
    default boolean mayFailRequests() {
        return false;
    }

    /// Whether one seed is enough, because it leaves little to chance and takes long.
    default boolean isOnce() {
        return false;
    }
}
