package tidings.command;

import picocli.CommandLine.Command;
import tidings.provisioning.Trouble;

/// The listing names the bench among the verbs. The script runs the bench itself, as a program of its own.
@Command(
        name = "bench",
        description = "Measures a system of its own, each figure beside what the machine does at best.")
final class BenchListing implements Runnable {
    @Override
    public void run() {
        throw new Trouble("Run it as ./tidings bench");
    }
}
