package tidings.command;

import picocli.CommandLine.Command;

@Command(name = "train", hidden = true, description = "Runs the system once, so that the JVM learns how it starts.")
final class Train implements Runnable {
    @Override
    public void run() {}
}
