package tidings.command.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.command.system.CurrentProject;
import tidings.local.process.Directories;
import tidings.local.process.Home;
import tidings.local.supervision.Supervisor;
import tidings.local.training.BackgroundTraining;

/// `./tidings down` stops the system that this project runs, also one in the background.
@Command(name = "down", description = "Stops everything, in order. The data stays unless you say -v.")
public final class DownCommand implements Runnable {
    @Option(
            names = {"-v", "--volumes"},
            description = "Wipes the data as well: orders, events, the ledger.")
    private boolean wipe;

    @Override
    public void run() {
        var system = CurrentProject.system();
        new BackgroundTraining(system.home()).end();
        var running = system.parts().stream().anyMatch(part -> part.program().isRunning());
        new Supervisor(new Screen()).stop(system.parts());
        if (!running) {
            System.out.println("Nothing was running.");
        }
        if (wipe) {
            wipe(system.home());
        }
    }

    private static void wipe(Home home) {
        try {
            Directories.delete(home.data());
            System.out.println("The data is wiped.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
