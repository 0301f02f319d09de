package tidings.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.local.Apps;
import tidings.local.Database;
import tidings.provisioning.Trouble;

/// Trains one service with a database and nothing else around it, while its image is built. What it would say to
/// a broker or to the other services it learns later.
@Command(
        name = "train-alone",
        hidden = true,
        description = "Lets one program, as an image holds it, learn how it starts.")
final class TrainAlone implements Callable<Integer> {
    private static final List<String> QUESTIONS = List.of("/", "/orders", "/products", "/api/products", "/ledger");

    @Parameters(paramLabel = "SERVICE", description = "Such as order-service.")
    private String name = "";

    @Option(names = "--app", required = true, paramLabel = "DIRECTORY", description = "Where its app.jar is.")
    private Path app = Path.of("");

    @Option(names = "--home", required = true, paramLabel = "DIRECTORY", description = "For what is left afterwards.")
    private Path home = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (var training = Training.in(home, Apps.alone(app))) {
            var service = training.system().service(name);
            training.start(List.of(training.system().part(Database.NAME), service));
            for (var path : QUESTIONS) {
                ask(service.ports().getFirst(), path);
            }
            ask(service.managementPort(), "/actuator/health");
            ask(service.managementPort(), "/actuator/prometheus");
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted.", e);
        }
        if (Files.notExists(app.resolve("app.aot"))) {
            throw new Trouble("%s has learnt nothing: its JVM wrote no cache into %s.".formatted(name, app));
        }
        return 0;
    }

    /// Whatever the answer.
    private static void ask(int port, String path) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        try (var http = HttpClient.newHttpClient()) {
            http.send(question.build(), BodyHandlers.discarding());
        }
    }
}
