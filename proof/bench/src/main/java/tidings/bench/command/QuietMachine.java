package tidings.bench.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import tidings.provisioning.Trouble;

/// What has to be so before anything is measured: nothing else works on this machine, nothing of ours runs beside, and
/// there is room.
final class QuietMachine {
    private static final double MOST_BUSY = 0.10;
    private static final long LOOK = 2_000;
    private static final long ROOM = 5L << 30;
    private static final int GATEWAY = 8080;

    private QuietMachine() {}

    /// Throws [Trouble] where nothing can be measured.
    static void check(Path home, int offset) throws IOException {
        checkSystem();
        checkRoom(home);
        checkNeighbour(offset);
    }

    private static void checkSystem() {
        if (!ProcessorTicks.areTold()) {
            throw new Trouble("Figures are taken on Linux, which tells what each process costs; this is none.");
        }
    }

    /// Throws [Trouble] where something else works, because what is measured beside it says nothing.
    static void checkQuiet() throws IOException, InterruptedException {
        var before = ProcessorTicks.now();
        Thread.sleep(LOOK);
        var busy = ProcessorTicks.now().busySince(before);
        if (busy > MOST_BUSY) {
            throw new Trouble(
                    ("This machine is busy with something else (%.0f %% of its processors), so figures would say"
                                    + " nothing, and none was taken. End what runs, and try again.")
                            .formatted(100 * busy));
        }
    }

    private static void checkRoom(Path home) throws IOException {
        Files.createDirectories(home);
        var free = home.toFile().getUsableSpace();
        if (free < ROOM) {
            throw new Trouble(
                    ("There are only %d MB free for %s, and a run needs %d: nothing was measured. Make room, and"
                                    + " try again.")
                            .formatted(free >> 20, home, ROOM >> 20));
        }
    }

    private static void checkNeighbour(int offset) {
        try (var _ = new ServerSocket(GATEWAY + offset)) {
            // nobody listens there
        } catch (IOException _) {
            throw new Trouble(("Something listens on port %d, as a running Tidings does. It would take its part of this"
                            + " machine, so nothing was measured. Stop it (./tidings down), and try again.")
                    .formatted(GATEWAY + offset));
        }
    }
}
