package tidings.local.ports;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The claims on ports of this machine say who may take which. A port that was found free is bound a while later,
/// and meanwhile others look for one too. A claim is a lock on a file, and ends with its JVM, however that ends.
final class PortClaims {
    static final PortClaims OF_THIS_JVM =
            new PortClaims(Path.of(System.getProperty("java.io.tmpdir"), "tidings-ports"));

    private final Path directory;
    private final Map<Integer, FileChannel> files = new HashMap<>(); // a claim ends when its file is closed

    PortClaims(Path directory) {
        this.directory = directory;
    }

    /// Whether the port is now the caller's: nobody else has asked for it who is still there.
    synchronized boolean claim(int port) {
        if (files.containsKey(port)) {
            return false;
        }
        try {
            var file = Files.createDirectories(directory).resolve(Integer.toString(port));
            var channel = FileChannel.open(file, CREATE, WRITE);
            files.put(port, channel);
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException _) {
            return true; // a user who may write nothing there has to take a port on trust
        }
    }
}
