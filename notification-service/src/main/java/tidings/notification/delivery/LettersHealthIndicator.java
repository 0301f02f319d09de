package tidings.notification.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How many letters wait, and for what, and how many were given up, and why. They are counted every 10 s, so that
/// no question waits for the database. None of it makes the service unwell.
@Component
class LettersHealthIndicator implements HealthIndicator {
    private final JdbcClient jdbc;
    private volatile List<Count> counts = List.of();

    LettersHealthIndicator(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Stream.of("to-be-sent", "held", "without-address", "put-off", "unanswered", "given-up")
                .forEach(state -> Gauge.builder("tidings.letters", () -> number(state))
                        .tag("state", state)
                        .register(meters));
    }

    /// @param reason why they were given up; else empty
    private record Count(String state, String reason, long letters) {
        String inWords() {
            return reason.isEmpty() ? state : "%s: %s".formatted(state, reason);
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void count() {
        counts = jdbc.sql("""
                        select   'given-up' as state, undeliverable as reason, count(*) as letters
                        from     letters
                        where    undeliverable is not null
                        group by undeliverable
                        union all
                        select   case when held_until is not null then 'held'
                                      when email is null then 'without-address'
                                      when unanswered > 0 then 'unanswered'
                                      when put_off_since is not null then 'put-off'
                                      else 'to-be-sent'
                                 end, '', count(*)
                        from     letters left join addresses using (user_id)
                        where    sent_at is null and undeliverable is null
                        group by 1
                        """).query(Count.class).list();
    }

    private long number(String state) {
        return counts.stream()
                .filter(it -> it.state.equals(state))
                .mapToLong(Count::letters)
                .sum();
    }

    @Override
    public Health health() {
        return Health.up().withDetails(inWords()).build();
    }

    private Map<String, Long> inWords() {
        return counts.stream().collect(groupingBy(Count::inWords, summingLong(Count::letters)));
    }
}
