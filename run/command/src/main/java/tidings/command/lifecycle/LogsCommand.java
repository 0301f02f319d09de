package tidings.command.lifecycle;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.command.system.CurrentProject;
import tidings.command.terminal.OutputReader;

/// `./tidings logs` prints what a part has written down, and follows it if asked to.
@Command(name = "logs", description = "Shows the log of a part.")
public final class LogsCommand implements Callable<Integer> {
    private static final int BETWEEN_LOOKS = 200;

    @Parameters(paramLabel = "PART", description = "Its name, such as payment-service or kafka.")
    private String name = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--tail"},
            paramLabel = "LINES",
            description = "Only so many lines from its end.")
    private int lines = Integer.MAX_VALUE;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var system = CurrentProject.system();
        var log = system.home().log(system.part(name).name());
        if (Files.notExists(log)) {
            System.out.printf("%s has never been started.%n", name);
            return 0;
        }
        var shown = Files.size(log);
        showEnd(log);
        if (follow) {
            follow(shown, log);
        }
        return 0;
    }

    private static void follow(long from, Path log) throws IOException, InterruptedException {
        var shown = from;
        try (var reader = OutputReader.here()) {
            while (reader.isThere() && !System.out.checkError()) {
                Thread.sleep(BETWEEN_LOOKS);
                shown = showFrom(shown, log);
            }
        }
    }

    private void showEnd(Path log) throws IOException {
        if (lines == Integer.MAX_VALUE) {
            Files.copy(log, System.out);
        } else {
            var all = Files.readAllLines(log);
            all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
        }
    }

    private static long showFrom(long start, Path log) throws IOException {
        try (var file = FileChannel.open(log, StandardOpenOption.READ);
                var rest = Channels.newInputStream(file.position(Math.min(start, file.size())))) {
            rest.transferTo(System.out);
            return file.position();
        }
    }
}
