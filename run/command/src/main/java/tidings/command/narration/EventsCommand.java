package tidings.command.narration;

import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.command.system.CurrentProject;
import tidings.command.system.Running;
import tidings.command.terminal.OutputReader;
import tidings.local.broker.Broker;

/// `./tidings events` reads the topics of a running system, and prints a line for each event.
@Command(
        name = "events",
        description = "Tells what happens, one line an event, until Ctrl-C, or until nobody reads it any more.")
public final class EventsCommand implements Runnable {
    @Option(names = "--from-beginning", description = "Begins with the first event instead of the next.")
    private boolean fromBeginning;

    @Override
    public void run() {
        var system = CurrentProject.system();
        Running.require(system, Broker.NAME);
        var line = new StoryLine(ZoneId.systemDefault());
        try (var reader = OutputReader.here();
                var story = fromBeginning
                        ? Story.fromBeginning(system.broker(), line)
                        : Story.fromNow(system.broker(), line)) {
            new Narration(story, () -> Running.require(system, Broker.NAME), System.out).tell(reader::isThere);
        }
    }
}
