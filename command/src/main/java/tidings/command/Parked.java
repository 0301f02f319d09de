package tidings.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.local.Service;
import tidings.provisioning.Trouble;

@Command(
        name = "parked",
        description =
                "Lists the events that a service could not react to, with those that wait behind them, and what it"
                        + " could not do outside.")
final class Parked implements Runnable {
    private static final int MOST = 1_000;

    @Parameters(index = "0", paramLabel = "SERVICE", arity = "0..1", description = "Only what this one has parked.")
    private @Nullable String service;

    @Option(names = "--id", description = "Only the event with this number, with every byte of it.")
    private @Nullable Long id;

    @Option(names = "--all", description = "All of it, and not only the 1,000 oldest of each service.")
    private boolean all;

    @Option(names = "--bytes", description = "Every byte of the events that are listed, too.")
    private boolean bytes;

    @Override
    public void run() {
        try (var management = new Management()) {
            if (id == null) {
                list(management);
            } else if (service == null) {
                throw new Trouble("Say SERVICE, too: each numbers its own events.");
            } else {
                System.out.println(inFull(Here.system().service(service), id, management));
            }
        }
    }

    private void list(Management management) {
        var table = new ParkedTable();
        var letters = new ArrayList<LetterInFull>();
        for (var each : services()) {
            for (var kind : List.of(ParkedPages.EVENTS, ParkedPages.INTENTS)) {
                var pages = new ParkedPages(management, each, kind);
                var listed = pages.first(all ? Integer.MAX_VALUE : MOST);
                listed.forEach(it -> table.add(each.name(), it));
                table.more(each.name(), pages.count() - listed.size());
                if (bytes && kind.equals(ParkedPages.EVENTS)) {
                    listed.forEach(it -> letters.add(inFull(each, it.path("id").asLong(), management)));
                }
            }
        }
        System.out.println(table);
        letters.forEach(System.out::println);
    }

    private List<Service> services() {
        var system = Here.system();
        return service == null ? List.copyOf(system.services()) : List.of(system.service(service));
    }

    private static LetterInFull inFull(Service service, long id, Management management) {
        return management
                .get(service, "%s/%d".formatted(ParkedPages.EVENTS, id))
                .map(letter -> new LetterInFull(service.name(), letter))
                .orElseThrow(() -> new Trouble("%s has parked no event %d.".formatted(service.name(), id)));
    }
}
