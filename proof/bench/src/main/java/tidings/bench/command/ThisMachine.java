package tidings.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidings.bench.Machine;

/// Looks at the machine on which this runs.
final class ThisMachine {
    private static final int KILOBYTES = 1024;

    private ThisMachine() {}

    static Machine look() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KILOBYTES,
                field("/proc/cpuinfo", "model name"),
                System.getProperty("java.vendor.version") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private static String field(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
