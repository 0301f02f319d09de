package tidings.command;

import picocli.CommandLine.Command;
import tidings.provisioning.Trouble;

/// The script runs the proof itself, which is a program of its own; it is here to be listed.
@Command(
        name = "prove",
        description = "Breaks a system of its own on purpose, under load, and checks that no promise was broken.")
final class ProveCommand implements Runnable {
    @Override
    public void run() {
        throw new Trouble("Run it as ./tidings prove");
    }
}
