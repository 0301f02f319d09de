package tidings.provisioning.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.ServiceRegister;
import tidings.provisioning.TopicAccess;

/// The secrets that each container sees: its own, and no others.
public final class ContainerSecrets {
    private static final String SIGNING_KEY = "jwt-private.pem";
    private static final String PUBLIC_KEY = "jwt-public.pem";
    private static final String BROKER_PASSWORD = "kafka-admin-password";
    private static final Map<String, List<String>> OF_ONE_SERVICE = Map.of(
            "user-service", List.of(SIGNING_KEY, "admin-password"),
            "payment-service", List.of("stripe-key"));

    private ContainerSecrets() {}

    /// The names of the secrets that each container sees.
    public static Map<String, List<String>> ofAll() {
        var all = new TreeMap<String, List<String>>();
        all.put("api-gateway", List.of(PUBLIC_KEY));
        all.put("kafka", List.of(BROKER_PASSWORD));
        all.put("topics", brokerPasswords(TopicAccess.resident()));
        ServiceDatabase.resident().forEach(database -> all.putAll(around(database)));
        return all;
    }

    /// The names of the secrets that the containers see which come with this service.
    public static Map<String, List<String>> of(String service) {
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
        if (ServiceRegister.declared(database.service()).isReadModel()) {
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
}
