package tidings.stories.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tidings.provisioning.ServiceDatabase;
import tidings.stories.parts.Archive;
import tidings.stories.parts.Books;
import tidings.stories.parts.Provider;
import tidings.stories.system.TheSystem;

/// The places where a word stands, wherever the system writes something down, but for the letters that have left it.
record Traces(String word) {
    List<String> everywhere() {
        return Stream.of(onTheTopics(), inTheBooks(), inTheLogs(), atTheProvider())
                .flatMap(List::stream)
                .toList();
    }

    /// The files of the broker, whatever it still tells of what is in them.
    List<String> onTheTopics() {
        return TheSystem.running().filesOfTheBrokerWith(word);
    }

    /// The tables of every service, such as `users.public.users`.
    List<String> inTheBooks() {
        return ServiceDatabase.resident().stream()
                .flatMap(database -> tablesWith(database.name()).stream())
                .toList();
    }

    List<String> inTheLogs() {
        return TheSystem.running().logsWith(word);
    }

    List<String> atTheProvider() {
        var ledger = Provider.probe().ledgerInWords();
        return ledger.contains(word) ? List.of("the provider's ledger") : List.of();
    }

    private List<String> tablesWith(String database) {
        var archive = new Archive(database);
        archive.changes("analyze"); // which notes examples of what is in each column
        try (var probe = archive.probe()) {
            return Stream.concat(Books.tables(probe).stream(), Stream.of("pg_catalog.pg_statistic"))
                    .filter(table ->
                            !probe.read(rowsOf(table), row -> row.getInt(1)).isEmpty())
                    .map(table -> database + "." + table)
                    .toList();
        }
    }

    /// Bytes are shown as hexadecimal digits.
    private String rowsOf(String table) {
        var bytes = HexFormat.of().formatHex(word.getBytes(UTF_8));
        return "select 1 from %s as row where row::text like '%%%s%%' or row::text like '%%%s%%' limit 1"
                .formatted(table, word, bytes);
    }
}
