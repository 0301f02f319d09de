package tidings.stories.operation;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import tidings.stories.system.Command;
import tidings.stories.system.ComposeSystem;

/// The containers of one service, of which there can be several.
record Instances(ComposeSystem system, String service, String database) {
    private static final Command DOCKER = new Command(List.of("docker"), Map.of());

    /// How many partitions each of them hears, of one topic or another.
    List<Integer> shares() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(system.broker())) {
            var groups = admin.describeConsumerGroups(List.of(service)).all().get();
            return requireNonNull(groups.get(service)).members().stream()
                    .filter(member -> member.assignment().topicPartitions().stream()
                            .anyMatch(partition -> partition.topic().equals("orders")))
                    .map(member -> member.assignment().topicPartitions().size())
                    .toList();
        }
    }

    /// The address of the one whose relay has the lock, as the database sees it.
    Optional<String> relaying() throws SQLException {
        try (var connection = system.serverOf(database).connect(database);
                var statement = connection.createStatement();
                var holder = statement.executeQuery("""
                        select host(client_addr)
                        from pg_stat_activity join pg_locks using (pid)
                        where application_name = 'relay' and locktype = 'advisory' and granted
                        """)) {
            return holder.next() ? Optional.of(holder.getString(1)) : Optional.empty();
        }
    }

    /// Ends it as a crash would.
    void kill(String address) {
        system.compose()
                .says("ps", "--quiet", service)
                .lines()
                .filter(container -> address.equals(addressOf(container)))
                .forEach(container -> DOCKER.run("kill", container));
    }

    private static String addressOf(String container) {
        return DOCKER.says("inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", container)
                .strip();
    }
}
