package tidings.local.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

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

    /// Whether somebody answers on the port.
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
