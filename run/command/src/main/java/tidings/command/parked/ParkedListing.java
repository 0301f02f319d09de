package tidings.command.parked;

import java.util.ArrayList;
import java.util.List;
import tidings.command.management.Management;
import tidings.local.ServiceProcess;

/// The listing of what services have parked: a table, with every byte below it where that is wanted.
final class ParkedListing {
    private static final int MOST = 1_000;

    private final int most;
    private final boolean inFull;
    private final ParkedTable table = new ParkedTable();
    private final List<DeadLetterInFull> letters = new ArrayList<>();

    ParkedListing(boolean all, boolean inFull) {
        this.most = all ? Integer.MAX_VALUE : MOST;
        this.inFull = inFull;
    }

    /// Lists what a service says. Where that is not all of it, what it has said by then is listed, and the failure is
    /// thrown on.
    void add(ServiceProcess service, Management management) {
        for (var kind : List.of(ParkedPages.EVENTS, ParkedPages.INTENTS)) {
            var pages = new ParkedPages(management, service, kind);
            var ids = new ArrayList<Long>();
            var listed = pages.forFirst(most, parked -> {
                table.add(service.name(), parked);
                ids.add(parked.path("id").asLong());
            });
            table.more(service.name(), pages.count() - listed);
            if (inFull && kind.equals(ParkedPages.EVENTS)) {
                ids.forEach(id -> DeadLetterInFull.find(service, id, management).ifPresent(letters::add));
            }
        }
    }

    /// @param complete whether all services have said what they have, so that no line means that there is nothing
    String text(boolean complete) {
        if (table.isEmpty()) {
            return complete ? "Nothing is parked.\n" : "";
        }
        var text = new StringBuilder(table + "\n");
        letters.forEach(letter -> text.append(letter).append('\n'));
        return text.toString();
    }
}
