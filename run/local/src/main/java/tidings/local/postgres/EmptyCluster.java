package tidings.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tidings.local.process.Commands;
import tidings.local.process.Directories;

/// A cluster of PostgreSQL with nothing in it yet.
///
/// @param programs where PostgreSQL's programs are
/// @param log      where they say what they do
record EmptyCluster(Path programs, Path log) {
    /// Makes the cluster beside the data and renames it, so that a crash never leaves half of one.
    void create(Path data, Path password) throws IOException {
        var half = data.resolveSibling(data.getFileName() + ".half");
        Directories.delete(half);
        var initdb = Unprivileged.command(
                programs.resolve("initdb"),
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        "postgres",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--auth=scram-sha-256",
                        "--pwfile=" + password));
        Commands.run(Database.NAME, initdb, log);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
