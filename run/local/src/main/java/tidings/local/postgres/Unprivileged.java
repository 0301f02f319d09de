package tidings.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tidings.provisioning.Trouble;

/// An unprivileged user has to run PostgreSQL, which refuses to be run by root. Where we are root, it runs as nobody,
/// who may still enter root's directories.
final class Unprivileged {
    private static final List<List<String>> WAYS = List.of(
            List.of("unshare", "--user"),
            List.of( // where user namespaces are forbidden, as in many containers
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    "--securebits=+no_setuid_fixup"));

    private Unprivileged() {}

    /// A program, its arguments, and what has to stand before them. None of it changes the process id.
    static List<String> command(Path program, List<String> arguments) {
        return Stream.of(prefix(), List.of(program.toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        return WAYS.stream()
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(
                        () -> new Trouble("PostgreSQL does not run as root, and neither setpriv nor unshare works here."
                                + " Run Tidings as another user."));
    }

    private static boolean works(List<String> way) {
        try {
            var process = new ProcessBuilder(
                            Stream.concat(way.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
