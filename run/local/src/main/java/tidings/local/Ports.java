package tidings.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import tidings.provisioning.Trouble;

/// The ports of this machine.
public final class Ports {
    private static final int FIRST = 20_000; // below those that outgoing connections take
    private static final int LAST = 24_999;

    private Ports() {}

    /// The first of so many neighbouring ports that nobody uses, and that nobody else is given while this JVM lives.
    public static int free(int neighbours) {
        return ThreadLocalRandom.current()
                .ints(FIRST, LAST - neighbours)
                .filter(first -> IntStream.range(first, first + neighbours).allMatch(Ports::isForUs))
                .findFirst()
                .orElseThrow();
    }

    /// Claimed first: between the look and the claim somebody else could take it.
    private static boolean isForUs(int port) {
        return PortClaims.OF_THIS_JVM.claim(port) && isFree(port);
    }

    public static boolean isFree(int port) {
        return !answers(port) && canBind(port);
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Throws [Trouble] when a part that does not run would find one of its ports taken.
    static void refuseTaken(List<Part> parts) {
        for (var part : parts) {
            if (!part.program().isRunning()) {
                part.ports().stream().filter(port -> !isFree(port)).findFirst().ifPresent(port -> refuse(part, port));
            }
        }
    }

    private static void refuse(Part part, int port) {
        throw new Trouble(("Port %d is taken by %s, and %s needs it."
                        + " End that process, or move all of Tidings to other ports:"
                        + " TIDINGS_PORT_OFFSET=1000 ./tidings up")
                .formatted(port, PortOwner.of(port).orElse("another process"), part.name()));
    }

    /// Whether somebody answers there.
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
