package tidings.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who may take which port of this machine: a port that was found free is bound only seconds later, and meanwhile
/// others look for one too. A claim is a lock on a file, and ends with the JVM, however that ends.
final class PortClaims {
    private static final PortClaims MINE =
            new PortClaims(Path.of(System.getProperty("java.io.tmpdir"), "tidings-ports"));

    private final Path directory;
    private final Map<Integer, FileLock> locks = new HashMap<>(); // a lock goes with its channel, if nobody keeps that

    PortClaims(Path directory) {
        this.directory = directory;
    }

    /// Claims the port for this JVM. Not, when somebody has claimed it before, be it this JVM.
    static boolean isMine(int port) {
        return MINE.claim(port);
    }

    synchronized boolean claim(int port) {
        if (locks.containsKey(port)) {
            return false; // nor must its file be opened: closing that again would end the claim
        }
        try {
            var lock = lock(Files.createDirectories(directory).resolve(Integer.toString(port)));
            if (lock != null) {
                locks.put(port, lock);
            }
            return lock != null;
        } catch (IOException _) {
            return true; // whoever may write nothing there has to take a port on trust
        }
    }

    private static @Nullable FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // another's in this JVM, and left open for its sake
        }
        if (lock == null) {
            channel.close();
        }
        return lock;
    }
}
