package tidings.messaging.deadletters;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.jdbc.Column;
import tidings.messaging.wire.Delivery;

/// The discard filter finds, among what is heard, what a person has given up.
public class DiscardFilter {
    private final JdbcClient jdbc;

    DiscardFilter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The deliveries, of these, that were given up. Such a delivery is the same event in the same place:
    ///
    /// - The place is not enough, because a broker that has lost its data uses places anew.
    /// - Of what was given up unread only the place is known.
    /// - What an older version has parked may have no id. It is known by what it says, unless that is forgotten.
    public <D extends Delivery> Set<D> among(List<D> deliveries) {
        return deliveries.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("""
                select distinct heard.number
                from   unnest(?, ?, ?, ?, ?) with ordinality as heard (topic, partition, place, id, value, number)
                join   messaging.discarded_letter as given_up
                  on   given_up.topic = heard.topic
                  and  given_up.partition = heard.partition::int
                  and  given_up."offset" = heard.place::bigint
                  and  (given_up.parked_at is null or given_up.event_id is not distinct from heard.id::uuid
                        or given_up.event_id is null and coalesce(given_up.value = heard.value, true))
                """)
                        .param(Column.of(deliveries, it -> it.raw().topic()))
                        .param(Column.of(deliveries, it -> it.raw().partition()))
                        .param(Column.of(deliveries, it -> it.raw().offset()))
                        .param(Column.of(deliveries, Delivery::id))
                        .param(deliveries.stream().map(it -> it.raw().value()).toArray(byte[][]::new))
                        .query(Integer.class)
                        .list()
                        .stream()
                        .map(number -> deliveries.get(number - 1))
                        .collect(toSet());
    }

    /// The deliveries that are void because something else was given up under their id.
    public <D extends Delivery> List<D> toldOtherwise(List<D> deliveries) {
        var givenUp = deliveries.isEmpty()
                ? Map.<UUID, List<byte[]>>of()
                : jdbc
                        .sql("""
                select event_id, value
                from   messaging.discarded_letter join messaging.inbox using (event_id)
                where  event_id = any (?::uuid[]) and void and value is not null
                """)
                        .param(Column.of(deliveries, Delivery::id))
                        .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)))
                        .list()
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return deliveries.stream()
                .filter(it -> {
                    var others = it.id() == null ? null : givenUp.get(it.id());
                    return others != null
                            && others.stream()
                                    .noneMatch(value ->
                                            Arrays.equals(value, it.raw().value()));
                })
                .toList();
    }
}
