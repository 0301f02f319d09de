package tidings.command;

import picocli.CommandLine.Command;
import tidings.provisioning.Trouble;

/// The listing names the proof among the verbs. The script runs the proof itself, as a program of its own.
@Command(
        name = "prove",
        description = "Breaks a system of its own on purpose, under load, and checks that no promise was broken.")
final class ProveListing implements Runnable {
    @Override
    public void run() {
        throw new Trouble("Run it as ./tidings prove");
    }
}
