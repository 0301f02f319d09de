package tidings.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.command.system.CurrentProject;
import tidings.command.system.Running;
import tidings.local.ReadModel;
import tidings.local.broker.Broker;
import tidings.local.postgres.Database;

/// `./tidings rebuild` asks a service for a new read model, and shows how far that is until it is in place.
@Command(
        name = "rebuild",
        description = "Builds a service's read model anew from the topics, compares it with the one that works,"
                + " and puts it in its place. Nobody who asks notices.")
final class RebuildCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SERVICE", description = "Such as analytics-service.")
    private String service = "";

    @Option(
            names = "--replace",
            description = "Also when they differ, because the one that works is wrong. Otherwise it is left as it is.")
    private boolean replace;

    @Override
    public Integer call() {
        var system = CurrentProject.system();
        Running.require(system, Database.NAME);
        Running.require(system, Broker.NAME);
        return ReadModel.of(service, system).rebuild(replace);
    }
}
