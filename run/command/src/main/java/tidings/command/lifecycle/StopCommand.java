package tidings.command.lifecycle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidings.command.system.CurrentProject;
import tidings.command.system.Running;
import tidings.local.supervision.Supervisor;
import tidings.local.training.BackgroundTraining;

/// `./tidings stop` ends parts in order, and what they keep stays where it is.
@Command(name = "stop", description = "Stops parts, or all of them. Their data stays.")
public final class StopCommand implements Runnable {
    @Mixin
    private ChosenParts parts = new ChosenParts();

    @Override
    public void run() {
        var system = CurrentProject.system();
        new Supervisor(new Screen()).stop(parts.of(system));
        if (!Running.any(system)) {
            new BackgroundTraining(system.home()).end();
        }
    }
}
