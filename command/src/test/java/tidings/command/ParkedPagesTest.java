package tidings.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.local.Apps;
import tidings.local.Home;
import tidings.local.LocalSystem;

/// A service has parked more than is asked for at a time.
class ParkedPagesTest {
    private static final int MANY = 3_347;
    private static final int USUAL_PORT = 9082;

    @TempDir
    private Path home;

    private final TreeSet<Long> parked =
            LongStream.rangeClosed(1, MANY).boxed().collect(Collectors.toCollection(TreeSet::new));
    private final Management management = new Management();
    private HttpServer service;
    private ParkedPages pages;

    @BeforeEach
    void theServiceIsThere() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/deadletters", exchange -> answer(exchange, page(exchange)));
        service.createContext(
                "/actuator/deadletters/count", exchange -> answer(exchange, "{\"count\":%d}".formatted(parked.size())));
        service.start();
        var offset = service.getAddress().getPort() - USUAL_PORT;
        var system = new LocalSystem(new Home(home), Apps.of(Path.of("..")), offset);
        pages = new ParkedPages(management, system.service("order-service"), ParkedPages.EVENTS);
    }

    @AfterEach
    void theServiceIsGone() {
        service.stop(0);
        management.close();
    }

    @Test
    void allOfItIsReachedAlsoWhenTheOldestStayAndOthersGo() {
        var reached = new ArrayList<Long>();

        pages.forEach(letter -> {
            var id = letter.path("id").asLong();
            reached.add(id);
            if (id > 1_000) {
                parked.remove(id);
            }
        });

        assertThat(reached).hasSize(MANY).isSorted();
        assertThat(pages.count()).isEqualTo(1_000);
    }

    @Test
    void ofManyTheFirstAreListedAndTheOthersCounted() {
        var table = new ParkedTable();

        var first = pages.first(1_002);
        first.forEach(letter -> table.add("order-service", letter));
        table.more("order-service", pages.count() - first.size());

        assertThat(first).hasSize(1_002);
        assertThat(table.toString())
                .endsWith("… and 2,345 more of order-service: ./tidings parked order-service --all");
    }

    private String page(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        var after = Long.parseLong(query.replaceFirst(".*after=(\\d+).*", "$1"));
        var limit = Integer.parseInt(query.replaceFirst(".*limit=(\\d+).*", "$1"));
        return List.copyOf(parked.tailSet(after, false)).stream()
                .limit(limit)
                .map("{\"id\":%d,\"topic\":\"payments\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
