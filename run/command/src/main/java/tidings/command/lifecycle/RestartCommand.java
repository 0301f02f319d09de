package tidings.command.lifecycle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidings.command.system.CurrentProject;
import tidings.local.supervision.Supervisor;

/// `./tidings restart` stops the parts that are named, or all, and starts them again.
@Command(name = "restart", description = "Stops parts and starts them again.")
public final class RestartCommand implements Runnable {
    @Mixin
    private ChosenParts parts = new ChosenParts();

    @Override
    public void run() {
        var chosen = parts.of(CurrentProject.system());
        new Supervisor(new Screen()).stop(chosen);
        new Supervisor(new Screen()).start(chosen);
    }
}
