package tidings.local.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tidings.local.apps.Apps;
import tidings.local.postgres.Database;
import tidings.local.process.Directories;
import tidings.local.process.Home;
import tidings.local.supervision.Progress;
import tidings.provisioning.Trouble;

/// The training of one service with a database and nothing else around it, while its image is built. What it would
/// say to a broker or to the other services it learns later.
public final class TrainAlone {
    private static final List<String> QUESTIONS = List.of("/", "/orders", "/products", "/api/products", "/ledger");

    private TrainAlone() {}

    /// Takes the service's name, the directory of its `app.jar`, and the place for what is left afterwards.
    public static void main(String... arguments) throws IOException, InterruptedException {
        train(arguments[0], Path.of(arguments[1]), new Home(Path.of(arguments[2])));
    }

    private static void train(String name, Path app, Home home) throws IOException, InterruptedException {
        Directories.delete(home.directory());
        try (var training = Training.in(home, Apps.alone(app), 1, Progress.UNHEARD)) {
            var service = training.system().service(name);
            training.start(List.of(training.system().part(Database.NAME), service));
            for (var path : QUESTIONS) {
                ask(service.ports().getFirst(), path);
            }
            ask(service.managementPort(), "/actuator/health");
            ask(service.managementPort(), "/actuator/prometheus");
        }
        if (Files.notExists(app.resolve("app.aot"))) {
            throw new Trouble("%s has learnt nothing: its JVM wrote no cache into %s.".formatted(name, app));
        }
    }

    /// Asks, whatever the answer.
    private static void ask(int port, String path) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        try (var http = HttpClient.newHttpClient()) {
            http.send(question.build(), BodyHandlers.discarding());
        }
    }
}
