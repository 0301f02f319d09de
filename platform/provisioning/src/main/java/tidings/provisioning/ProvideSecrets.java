package tidings.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Runs to its end before everything else: makes the secrets, where they are missing, and gives each container a
/// directory with those that are its own. No other is mounted into it, so within it everybody may read: the images'
/// users have different ids.
public final class ProvideSecrets {
    private static final String SIGNING_KEY = "jwt-private.pem";
    private static final String PUBLIC_KEY = "jwt-public.pem";
    private static final String BROKER_PASSWORD = "kafka-admin-password";
    private static final Map<String, List<String>> OF_ONE_SERVICE = Map.of(
            "user-service", List.of(SIGNING_KEY, "admin-password"),
            "payment-service", List.of("stripe-key"));

    private ProvideSecrets() {}

    /// Told where: the directory of the directories. The originals are in one named `all`. Told of a service that is
    /// added to a running system, it makes what that one needs; otherwise, what every system needs.
    public static void main(String... arguments) {
        var knowledge = arguments.length > 1 ? whoKnowsWhatAbout(arguments[1]) : whoKnowsWhat();
        Step.run("The secrets are ready.", () -> provide(Path.of(arguments[0]), knowledge));
    }

    static void provide(Path root, Map<String, List<String>> knowledge) throws IOException {
        var originals = Secrets.of(Files.createDirectories(root.resolve("all")));
        readableBy("rwx------", originals.directory());
        for (var container : knowledge.entrySet()) {
            give(container.getValue(), Files.createDirectories(root.resolve(container.getKey())), originals);
        }
    }

    /// The names of the secrets that each container sees.
    public static Map<String, List<String>> whoKnowsWhat() {
        var all = new TreeMap<String, List<String>>();
        all.put("api-gateway", List.of(PUBLIC_KEY));
        all.put("kafka", List.of(BROKER_PASSWORD));
        all.put("topics", brokerPasswords(TopicAccess.resident()));
        ServiceDatabase.resident().forEach(database -> all.putAll(around(database)));
        return all;
    }

    /// The names of the secrets that the containers see which come with this service.
    public static Map<String, List<String>> whoKnowsWhatAbout(String service) {
        var all = new TreeMap<>(around(ServiceDatabase.named(service)));
        all.put(service + "-topics", brokerPasswords(List.of(TopicAccess.named(service))));
        return all;
    }

    private static List<String> brokerPasswords(List<TopicAccess> services) {
        return with(
                BROKER_PASSWORD, services.stream().map(TopicAccess::password).toList());
    }

    private static Map<String, List<String>> around(ServiceDatabase database) {
        var around = new TreeMap<>(Map.of(
                database.name() + "-db",
                List.of(database.administratorPassword()),
                database.service() + "-migration",
                List.of(database.administratorPassword(), database.ownerPassword(), database.password()),
                database.service(),
                secretsOf(database)));
        if (ServiceRegister.named(database.service()).isReadModel()) {
            around.put(database.service() + "-rebuild", with(database.ownerPassword(), passwords(database)));
        }
        return around;
    }

    private static List<String> with(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private static List<String> secretsOf(ServiceDatabase database) {
        var own = new ArrayList<>(with(PUBLIC_KEY, passwords(database)));
        own.addAll(OF_ONE_SERVICE.getOrDefault(database.service(), List.of()));
        return own;
    }

    private static List<String> passwords(ServiceDatabase database) {
        return List.of(database.password(), database.service() + "-kafka-password");
    }

    private static void give(List<String> names, Path directory, Secrets originals) throws IOException {
        readableBy("rwxr-xr-x", directory);
        for (var name : names) {
            if (name.endsWith("-password")) {
                originals.ensurePassword(name);
            }
            var copy = directory.resolve(name);
            Files.copy(originals.file(name), copy, StandardCopyOption.REPLACE_EXISTING);
            readableBy("r--r--r--", copy);
        }
    }

    private static void readableBy(String permissions, Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
