package tidings.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import tidings.command.lifecycle.DownCommand;
import tidings.command.lifecycle.LogsCommand;
import tidings.command.lifecycle.PsCommand;
import tidings.command.lifecycle.RestartCommand;
import tidings.command.lifecycle.StartCommand;
import tidings.command.lifecycle.StopCommand;
import tidings.command.lifecycle.UpCommand;
import tidings.command.narration.EventsCommand;
import tidings.command.parked.DiscardCommand;
import tidings.command.parked.ParkedCommand;
import tidings.command.parked.RedriveCommand;
import tidings.command.scaffolding.NewReactionCommand;
import tidings.command.training.TrainCommand;
import tidings.events.wire.SafeText;
import tidings.provisioning.Trouble;

/// The command `./tidings` with all of its verbs. What goes wrong is one sentence on the error stream and a non-zero
/// exit.
@Command(
        name = "tidings",
        description = "An online shop whose services tell each other what happened.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = VersionCommand.class,
        subcommands = {
            UpCommand.class,
            PsCommand.class,
            StopCommand.class,
            StartCommand.class,
            RestartCommand.class,
            LogsCommand.class,
            DownCommand.class,
            EventsCommand.class,
            LagCommand.class,
            ParkedCommand.class,
            RedriveCommand.class,
            DiscardCommand.class,
            PositionCommand.class,
            RebuildCommand.class,
            ReleaseCommand.class,
            ProveListing.class,
            BenchListing.class,
            NewReactionCommand.class,
            TestCommand.class,
            TrainCommand.class
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  TIDINGS_HOME         where data, logs and secrets are kept (default: .tidings)",
            "  TIDINGS_PORT_OFFSET  is added to every port, for a second system beside the first",
            "  TIDINGS_RATE_USER    requests a second for each user, 0 for no limit (default: 20)",
            "  TIDINGS_RATE_ADDRESS requests a second for each address without a user (default: 5)",
            "  TIDINGS_TRAINING     on to have the programs learn to start fast before they do, off for never"
                    + " (default: meanwhile)",
            "  TIDINGS_VALIDATE     true to hold every event against its schema before it is told"
        })
public final class Tidings {
    private Tidings() {}

    public static void main(String[] arguments) {
        var line = line();
        if (arguments.length == 0) {
            line.usage(System.out);
            System.exit(2);
        }
        System.exit(line.execute(arguments));
    }

    /// The command with all of its verbs.
    public static CommandLine line() {
        return prepared(new CommandLine(new Tidings()));
    }

    /// The command with this in the place of a verb that it only lists, because another program does it.
    public static CommandLine with(Object verb) {
        var line = new CommandLine(new Tidings());
        line.getCommandSpec()
                .removeSubcommand(CommandSpec.forAnnotatedObject(verb).name());
        return prepared(line.addSubcommand(verb));
    }

    private static CommandLine prepared(CommandLine line) {
        line.getSubcommands()
                .values()
                .forEach(verb ->
                        verb.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new VersionCommand()));
        return line.setExecutionExceptionHandler((failure, _, _) -> {
            System.err.println(SafeText.lines(
                    failure instanceof Trouble ? String.valueOf(failure.getMessage()) : "Unexpected: " + failure));
            return 1;
        });
    }
}
