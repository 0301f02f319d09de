package tidings.command.lifecycle;

import java.util.List;
import picocli.CommandLine.Parameters;
import tidings.local.LocalSystem;
import tidings.local.supervision.Part;

/// The parts that a command names; all of them if it names none.
final class ChosenParts {
    @Parameters(
            paramLabel = "PART",
            description = "Names of parts, such as payment-service or kafka; all of them by default.")
    private List<String> names = List.of();

    List<Part> of(LocalSystem system) {
        return names.isEmpty()
                ? system.parts()
                : names.stream().map(system::part).toList();
    }

    boolean areNamed() {
        return !names.isEmpty();
    }
}
