package tidings.command.parked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tidings.command.terminal.AnsiStyle;
import tidings.events.wire.SafeText;

/// The progress of a redrive, and what has come of it in the end: how many were done, and why others were not, those
/// of one kind together.
final class RedriveProgress {
    private static final int BETWEEN_LINES = 1_000;
    private static final int BETWEEN_SIGHTS = 20;
    private static final String UNIQUE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9]+";

    private final long all;
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private long seen;
    private long done;

    RedriveProgress(long all) {
        this.all = all;
    }

    private record Reason(String example, int times) {}

    /// Notes that one more was looked at.
    void sees() {
        seen++;
        if (AnsiStyle.isTerminal() ? seen % BETWEEN_SIGHTS == 0 : seen % BETWEEN_LINES == 0) {
            System.out.printf(
                    AnsiStyle.isTerminal() ? "\r  %,d of %,d …" : "  %,d of %,d …%n", seen, Math.max(all, seen));
            System.out.flush();
        }
    }

    void did(int many) {
        done += many;
    }

    /// Notes that one stays as it was. Reasons that differ in nothing but ids and numbers are one.
    void failed(String why) {
        reasons.merge(
                why.replaceAll(UNIQUE, "…"),
                new Reason(SafeText.line(why), 1),
                (known, _) -> new Reason(known.example, known.times + 1));
    }

    long done() {
        return done;
    }

    /// How far it has come, where it does not come to the end.
    String soFar() {
        return "What was done stays done. Of %,d no more than %,d were looked at; how many wait still is not known."
                .formatted(Math.max(all, seen), seen);
    }

    /// What was not done, a line for each kind of reason, the most frequent first; empty when everything was.
    String failures() {
        return reasons.values().stream()
                .sorted((one, other) -> other.times - one.times)
                .map(reason -> "  %,d × %s%n".formatted(reason.times, reason.example))
                .collect(Collectors.joining());
    }

    int failedTimes() {
        return reasons.values().stream().mapToInt(Reason::times).sum();
    }

    void endsLine() {
        if (AnsiStyle.isTerminal() && seen >= BETWEEN_SIGHTS) {
            System.out.print("\r\u001b[K");
        }
    }
}
