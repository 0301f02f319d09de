package tidings.stories.parts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.TopicAccess;
import tidings.stories.system.TheSystem;

/// All that must not notice when somebody else comes or goes.
///
/// @param parts     which process or container plays each part
/// @param consumers the members of each consumer group: others after each start
/// @param topics    how each topic is kept
/// @param databases the columns of every table, and who may do what with them
public record Bystanders(
        Map<String, String> parts,
        Map<String, Set<String>> consumers,
        Map<String, Map<String, String>> topics,
        Map<String, String> databases) {
    private static final List<String> SURROUNDINGS = List.of("api-gateway", "outside-world", "kafka", "mail");

    public static Bystanders asTheyAre() {
        var services = TopicAccess.resident().stream().map(TopicAccess::service);
        return new Bystanders(
                mapped(Stream.concat(SURROUNDINGS.stream(), services), TheSystem.running()::incarnationOf),
                members(),
                mapped(Broker.TOPICS.stream(), new Broker()::configurationOf),
                mapped(ServiceDatabase.resident().stream().map(ServiceDatabase::name), Bystanders::structureOf));
    }

    private static String structureOf(String database) {
        return new Archive(database).says("""
                select string_agg(concat_ws(' ', table_schema, table_name, column_name, data_type, may.list), ', '
                                  order by table_schema, table_name, ordinal_position)
                from   information_schema.columns
                left   join (select table_schema, table_name, string_agg(grantee || ':' || privilege_type, ' '
                                                                         order by grantee, privilege_type) as list
                             from   information_schema.role_table_grants group by 1, 2) as may
                       using (table_schema, table_name)
                where  table_schema in ('public', 'messaging')
                """);
    }

    private static Map<String, Set<String>> members() {
        var groups = TopicAccess.resident().stream()
                .filter(access -> !access.hears().isEmpty())
                .map(TopicAccess::service)
                .toList();
        try (var broker = Admin.create(TheSystem.running().broker())) {
            return broker.describeConsumerGroups(groups).all().get().entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            group -> group.getValue().members().stream()
                                    .map(MemberDescription::consumerId)
                                    .collect(toSet())));
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("The broker does not say who hears", e);
        }
    }

    private static <T> Map<String, T> mapped(Stream<String> names, Function<String, T> value) {
        return names.collect(toMap(name -> name, value));
    }
}
