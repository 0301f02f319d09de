package tidings.command.lifecycle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidings.command.system.CurrentProject;
import tidings.local.supervision.Supervisor;

/// `./tidings start` starts parts, and provides for a service that the system did not have before.
@Command(name = "start", description = "Starts parts that are stopped, or all of them.")
public final class StartCommand implements Runnable {
    @Mixin
    private ChosenParts parts = new ChosenParts();

    @Override
    public void run() {
        var stopped = parts.of(CurrentProject.system()).stream()
                .filter(part -> !part.program().isRunning())
                .toList();
        new Supervisor(new Screen()).start(stopped);
    }
}
