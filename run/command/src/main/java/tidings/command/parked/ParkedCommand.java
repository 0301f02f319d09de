package tidings.command.parked;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.command.management.Management;
import tidings.command.management.NoAnswer;
import tidings.command.system.CurrentProject;
import tidings.local.ServiceProcess;
import tidings.provisioning.Trouble;

/// `./tidings parked` asks each service for its dead letters and for the intents that wait for a person.
@Command(
        name = "parked",
        description =
                "Lists the events that a service could not react to, with those that wait behind them, and what it"
                        + " could not do outside.")
public final class ParkedCommand implements Runnable {
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
                show(CurrentProject.system().service(service), id, management);
            }
        }
    }

    /// Throws [Trouble] in the end when some services did not say what they have.
    private void list(Management management) {
        var listing = new ParkedListing(all, bytes);
        var silent = new ArrayList<NoAnswer>();
        for (var each : services()) {
            try {
                listing.add(each, management);
            } catch (NoAnswer none) {
                silent.add(none);
            }
        }
        System.out.print(listing.text(silent.isEmpty()));
        if (!silent.isEmpty()) {
            throw NoAnswer.ofAll(silent, "What they have parked, or how much more, is not known.");
        }
    }

    private List<ServiceProcess> services() {
        var system = CurrentProject.system();
        return service == null ? List.copyOf(system.services()) : List.of(system.service(service));
    }

    private static void show(ServiceProcess service, long id, Management management) {
        System.out.println(DeadLetterInFull.find(service, id, management)
                .orElseThrow(() -> new Trouble("%s has parked no event %d.".formatted(service.name(), id))));
    }
}
