package tidings.bench.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own [pgbench](https://www.postgresql.org/docs/current/pgbench.html), where this machine has it: it does
/// the same two inserts, to show that the floor is one.
public final class Pgbench {
    private static final String SCRIPT = """
            begin;
            insert into bench.orders (id, version, user_id, idempotency_key, lines, amount, currency, payment_method,
                                      placed_at, status)
            values (gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid()::text, '[{"sku":"espresso-cups",\
            "quantity":1,"unitPrice":{"amount":2400,"currency":"EUR"}},{"sku":"house-blend","quantity":2,\
            "unitPrice":{"amount":1899,"currency":"EUR"}}]'::jsonb, 6198, 'EUR', 'pm_card_visa', now(), 'PLACED');
            insert into bench.outbox (event_id, topic, key, type, schema, time, correlation_id, traceparent, payload)
            values (gen_random_uuid(), 'orders', gen_random_uuid()::text, 'OrderPlaced', 'orders/OrderPlaced/1', now(),
                    gen_random_uuid()::text, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
                    repeat('x', 260));
            commit;
            """;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CONNECTIONS = 10;

    private final Path program;

    private Pgbench(Path program) {
        this.program = program;
    }

    /// The program, where there is one on the path.
    public static Optional<Pgbench> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(directory -> Path.of(directory, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Pgbench::new);
    }

    /// Transactions a second; nothing when the program does not say.
    ///
    /// @param url of the database, with the user
    public OptionalDouble perSecond(String url, String password, Duration length)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("bench", ".sql");
        try {
            Files.writeString(script, SCRIPT);
            var command = List.of(
                    program.toString(),
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    Integer.toString(CONNECTIONS),
                    "-T",
                    Long.toString(length.toSeconds()),
                    "-f",
                    script.toString(),
                    url);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", password);
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var rate = RATE.matcher(output);
            return rate.find() ? OptionalDouble.of(Double.parseDouble(rate.group(1))) : OptionalDouble.empty();
        } finally {
            Files.delete(script);
        }
    }
}
