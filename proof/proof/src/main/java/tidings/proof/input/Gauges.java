package tidings.proof.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import tidings.local.ServiceProcess;
import tidings.probes.JsonClient;

/// The gauges of a service: what it measures about itself.
record Gauges(ServiceProcess service) {
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)\\{?([^}]*)}? ([0-9.E+-]+)");

    /// Bytes of the heap that are in use after everything else was collected.
    long heap() {
        collectGarbage();
        var used = (long) sum("jvm_memory_used_bytes", "area=\"heap\"");
        if (used == 0) {
            throw new IllegalStateException("%s does not say how much of its heap it uses".formatted(service.name()));
        }
        return used;
    }

    /// How many events of a topic it has passed over.
    long ignored(String topic) {
        return (long) sum("tidings_events_total", "outcome=\"ignored\"", "topic=\"%s\"".formatted(topic));
    }

    /// Over all samples of that name that have these labels.
    private double sum(String name, String... labels) {
        var page = JsonClient.get(service.management("prometheus")).text();
        return page.lines()
                .map(SAMPLE::matcher)
                .filter(sample -> sample.matches() && sample.group(1).equals(name))
                .filter(sample -> List.of(sample.group(2).split(",")).containsAll(List.of(labels)))
                .mapToDouble(sample -> Double.parseDouble(sample.group(3)))
                .sum();
    }

    private void collectGarbage() {
        var process = service.program().process().orElseThrow();
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var collection = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (collection.waitFor() != 0) {
                throw new IllegalStateException("%s does not collect its garbage".formatted(service.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
