package tidings.command;

import picocli.CommandLine.Command;
import tidings.provisioning.Trouble;

/// The verb `test` is here to be listed: the script runs the tests itself, before there is anything built.
@Command(name = "test", description = "Runs every test of every module, the stories on the running system included.")
final class TestCommand implements Runnable {
    @Override
    public void run() {
        throw new Trouble("Run it as ./tidings test");
    }
}
