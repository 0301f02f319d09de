package tidings.stories.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tidings.provisioning.DatabaseServer;
import tidings.provisioning.Login;
import tidings.provisioning.ServiceDatabase;
import tidings.rules.SourceTree;

/// Every part is a container, of a project of its own. What is opened to the stories, and nobody else, is in
/// `stories.compose.yml`. The images are made of what the build has left; with `-Dimages=sources` they are made of the
/// sources, as for somebody who has Docker and nothing else.
public record ComposeSystem(Command compose, Map<String, String> secrets) implements TheSystem {
    private static final int PORT_OFFSET = 7_100; // embedded systems may run beside it
    private static final String[] EVERYTHING_GOES = {"--profile", "*", "down", "--volumes"}; // what was added, too
    private static final Command DOCKER = new Command(List.of("docker"), Map.of());

    static ComposeSystem started() {
        var words = new ArrayList<>(List.of(
                "docker", "compose",
                "--project-name", "tidings-stories",
                "--file", SourceTree.ROOT.resolve("docker-compose.yml").toString(),
                "--file", "src/test/resources/stories.compose.yml"));
        if (!areOfTheSources()) {
            Command.tidings(Map.of("TIDINGS_BUILT", "true")).run("unpack");
            words.addAll(List.of(
                    "--file", SourceTree.ROOT.resolve("run/docker/built.yml").toString()));
        }
        var compose = new Command(words, Command.FOR_STORIES);
        compose.runWhenThisProcessEnds(EVERYTHING_GOES);
        compose.run(EVERYTHING_GOES);
        compose.run("up", "--detach", "--build", "--wait");
        return new ComposeSystem(compose, new ConcurrentHashMap<>());
    }

    /// Whether its image has learnt to start fast: all have that are made of the sources, and one of those that
    /// are made of the build (`run/docker/built.yml`).
    public static boolean isTrained(String service) {
        return areOfTheSources() || service.equals("order-service");
    }

    private static boolean areOfTheSources() {
        return System.getProperty("images", "built").equals("sources");
    }

    public static ComposeSystem running() {
        return (ComposeSystem) TheSystem.running();
    }

    @Override
    public int port(int usual) {
        return PORT_OFFSET + usual;
    }

    @Override
    public String secret(String name) {
        return secrets.computeIfAbsent(
                name,
                _ -> compose.says(
                        "run",
                        "--rm",
                        "--no-TTY",
                        "--no-deps",
                        "--entrypoint",
                        "cat",
                        "secrets",
                        "/secrets/all/" + name));
    }

    @Override
    public DatabaseServer serverOf(String database) {
        var databases =
                ServiceDatabase.all().stream().map(ServiceDatabase::name).toList();
        var service = ServiceDatabase.all().get(databases.indexOf(database)).service();
        var administrator = new Login("postgres", secret(service + "-db-administrator-password"));
        return new DatabaseServer("127.0.0.1", port(15432) + databases.indexOf(database), administrator);
    }

    @Override
    public Map<String, Object> broker() {
        return broker(
                "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule", "admin", "kafka-admin-password");
    }

    /// How a service connects to the broker.
    public Map<String, Object> brokerOf(String service) {
        return broker(
                "SCRAM-SHA-512",
                "org.apache.kafka.common.security.scram.ScramLoginModule",
                service,
                service + "-kafka-password");
    }

    private Map<String, Object> broker(String mechanism, String module, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port(19092),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(module, user, secret(password)));
    }

    @Override
    public void stop(String part) {
        compose.run("stop", part);
    }

    @Override
    public void start(String part, Map<String, String> configuration) {
        compose.with(configuration).run("up", "--detach", "--wait", "--no-deps", part);
    }

    /// Some come with a database and steps of their own.
    @Override
    public void add(String service) {
        compose.run("up", "--detach", "--wait", "--build", "--no-recreate", service);
    }

    @Override
    public Command.Outcome rebuild(String service, boolean evenIfDifferent) {
        return compose.with(Map.of("TIDINGS_REBUILD_REPLACE", Boolean.toString(evenIfDifferent)))
                .outcomeOf("run", "--rm", "--no-TTY", "--no-deps", service + "-rebuild");
    }

    @Override
    public void kill(String part) {
        compose.run("kill", part);
    }

    @Override
    public String incarnationOf(String part) {
        var container = compose.says("ps", "--quiet", part).strip();
        return DOCKER.says("inspect", "--format", "{{.Id}} {{.State.StartedAt}}", container);
    }

    @Override
    public List<String> filesOfTheBrokerWith(String word) {
        var search = "grep -rsl -F -- '%s' /var/lib/kafka/data || true".formatted(word);
        return compose.says("exec", "--no-TTY", "kafka", "sh", "-c", search)
                .lines()
                .toList();
    }

    @Override
    public List<String> logsWith(String word) {
        var services = ServiceDatabase.resident().stream()
                .flatMap(database -> Stream.of(database.service(), database.name() + "-db"));
        return Stream.concat(services, Stream.of("api-gateway", "outside-world", "kafka"))
                .filter(container ->
                        compose.says("logs", "--no-color", container).contains(word))
                .toList();
    }

    /// Returns when as many instances are ready as the options say; otherwise one of each.
    public void scales(String... options) {
        compose.run(Stream.of(new String[] {"up", "--detach", "--wait", "--no-recreate"}, options)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    /// Builds a service anew and puts it in the place of the one that runs.
    public void replaces(String service) {
        compose.run("up", "--detach", "--wait", "--no-deps", "--build", "--force-recreate", service);
    }
}
