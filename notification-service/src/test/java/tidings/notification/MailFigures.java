package tidings.notification;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was measured of each queue, several times, and the median of it.
final class MailFigures {
    private static final Logger log = LoggerFactory.getLogger(MailFigures.class);

    private final Map<String, Map<MailQueue, List<Double>>> rows = new LinkedHashMap<>();

    void add(String what, MailQueue queue, double value) {
        log.info("{} {}: {}", queue, what, shown(value));
        rows.computeIfAbsent(what, _ -> new EnumMap<>(MailQueue.class))
                .computeIfAbsent(queue, _ -> new ArrayList<>())
                .add(value);
    }

    /// The figures as Markdown.
    @Override
    public String toString() {
        var head = line("median", Stream.of(MailQueue.values()).map(MailQueue::name));
        var rule = line("---", Stream.of(MailQueue.values()).map(_ -> "---:"));
        var body = rows.entrySet().stream()
                .map(row -> line(row.getKey(), Stream.of(MailQueue.values()).map(queue -> cell(row.getValue(), queue))))
                .collect(joining());
        return head + rule + body;
    }

    private static String cell(Map<MailQueue, List<Double>> row, MailQueue queue) {
        var values = row.getOrDefault(queue, List.of()).stream().sorted().toList();
        if (values.isEmpty()) {
            return "";
        }
        return "%s (%s–%s)"
                .formatted(shown(values.get(values.size() / 2)), shown(values.getFirst()), shown(values.getLast()));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.1f" : "%.0f", value);
    }

    private static String line(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(joining(" | ", "| ", " |\n"));
    }
}
