package tidings.bench.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tidings.bench.BenchRun;

/// When and where a run was taken, as a table of one line.
record RunHeading(BenchRun run) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Override
    public String toString() {
        var machine = run.machine();
        return """
                | taken on | commit | processor | cores | memory | system | Java |
                |---|---|---|---|---|---|---|
                | %s | %s | %s | %d | %d GB | %s | %s |
                """.formatted(
                        DAY.format(run.takenAt()),
                        run.commit(),
                        machine.processor(),
                        machine.cores(),
                        Math.ceilDiv(machine.memoryMegabytes(), 1024),
                        machine.kernel(),
                        machine.java());
    }
}
