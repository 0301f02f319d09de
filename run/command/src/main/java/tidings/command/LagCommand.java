package tidings.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tidings.command.management.Management;
import tidings.command.management.NoAnswer;
import tidings.command.system.CurrentProject;
import tidings.command.system.Running;
import tidings.command.terminal.Table;
import tidings.local.LocalSystem;
import tidings.local.ServiceProcess;
import tidings.local.broker.Broker;
import tidings.probes.broker.BrokerProbe;
import tidings.probes.broker.ConsumerLag;
import tidings.probes.broker.ConsumerPositions;
import tools.jackson.databind.JsonNode;

/// `./tidings lag` asks the broker how far each consumer is, and each service how full its outbox is.
@Command(
        name = "lag",
        description =
                "Shows what is on its way: events not yet heard by a consumer, and events that wait in an outbox.")
public final class LagCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var system = CurrentProject.system();
        Running.require(system, Broker.NAME);
        System.out.println(consumers(system));
        System.out.println();
        var silent = new ArrayList<NoAnswer>();
        System.out.println(outboxes(system, silent));
        if (!silent.isEmpty()) {
            throw NoAnswer.ofAll(silent, "Whether anything waits in their outboxes is not known.");
        }
        return 0;
    }

    private static Table consumers(LocalSystem system) {
        var table = new Table("CONSUMER", "TOPIC", "BEHIND");
        try (var broker = new BrokerProbe(Map.of("bootstrap.servers", system.broker()))) {
            ConsumerPositions.ofEverybody(broker).lags().stream()
                    .collect(groupingBy(
                            lag -> List.of(lag.group(), lag.topic()),
                            LinkedHashMap::new,
                            summingLong(ConsumerLag::events)))
                    .forEach((ear, events) -> table.add(ear.getFirst(), ear.getLast(), events));
        }
        return table;
    }

    /// @param silent takes up what services do not answer
    static Table outboxes(LocalSystem system, List<NoAnswer> silent) {
        var table = new Table("OUTBOX OF", "WAITING", "OLDEST");
        try (var management = new Management()) {
            for (var service : system.services()) {
                try {
                    management.get(service, "outbox").ifPresent(outbox -> add(service, outbox, table));
                } catch (NoAnswer none) {
                    silent.add(none);
                }
            }
        }
        return table;
    }

    private static void add(ServiceProcess service, JsonNode outbox, Table table) {
        var oldest = outbox.path("oldestSeconds").asDouble();
        table.add(service.name(), outbox.path("depth").asLong(), String.format(Locale.ROOT, "%.1f s", oldest));
    }
}
