package tidings.web.draining;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Connection draining is how a service takes leave of its callers, before anything in it stops. Nobody new is
/// let in. Those who are connected are still answered, and told that it was the last answer on this connection;
/// so none ends while a request comes in on it. That is over when nobody has asked anything for half a second.
class ConnectionDraining extends OncePerRequestFilter implements SmartLifecycle, TomcatConnectorCustomizer {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private @Nullable Connector door;
    private volatile boolean running;
    private volatile boolean leaving;
    private volatile long askedAt;

    /// Notes the first connector, which is the public one; the management port stays open to the end.
    @Override
    public void customize(Connector connector) {
        door = door == null ? connector : door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving) {
            askedAt = System.nanoTime();
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        leaving = false;
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        leaving = true;
        if (door != null && door.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            askedAt = System.nanoTime();
            protocol.closeServerSocketGraceful();
            awaitQuiet();
        }
    }

    private void awaitQuiet() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() - askedAt < QUIET.toNanos() && System.nanoTime() < end) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Refuses to be paused, as a door that has closed stays closed.
    @Override
    public boolean isPauseable() {
        return false;
    }
}
