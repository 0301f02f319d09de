package tidings.messaging.effects;

import io.micrometer.core.instrument.Tags;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.SampledGauges;

/// The gauges of one type's intents: how many wait and for how long, and how many are parked.
record IntentGauges(JdbcClient database, String type) {
    private static final String PARKED = "due_at = 'infinity'";
    private static final String NOT_PARKED = "due_at < 'infinity'";
    private static final String AGE = "coalesce(extract(epoch from now() - min(noted_at)), 0)";

    void addTo(SampledGauges gauges) {
        var tags = Tags.of("type", type);
        gauges.add("tidings.intents.waiting", null, tags, () -> ask("count(*)", NOT_PARKED));
        gauges.add("tidings.intents.oldest", "seconds", tags, () -> ask(AGE, NOT_PARKED));
        gauges.add("tidings.intents.parked", null, tags, () -> ask("count(*)", PARKED));
    }

    private double ask(String question, String which) {
        return database.sql("select %s from messaging.intent where type = :type and %s".formatted(question, which))
                .param("type", type)
                .query(Double.class)
                .single();
    }
}
