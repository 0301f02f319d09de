package tidings.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tidings.command.system.CurrentProject;
import tidings.gate.History;

/// `./tidings release` writes down the hash of each new schema, by which the build knows it from then on.
@Command(
        name = "release",
        description =
                "Releases the event schemas that are new: from then on they never change, and the build sees to it.")
final class ReleaseCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var history = new History(CurrentProject.project().resolve("event-schemas/src/main/resources/schemas"));
        var refusals = history.refusals();
        if (!refusals.isEmpty()) {
            refusals.forEach(System.err::println);
            System.err.println("Nothing was released.");
            return 1;
        }
        var released = history.release();
        released.forEach(schema -> System.out.println("Released " + schema));
        System.out.println(
                released.isEmpty()
                        ? "Nothing is new: all schemas are released already."
                        : "Commit event-schemas/src/main/resources/schemas/released.sha256 together with them.");
        return 0;
    }
}
