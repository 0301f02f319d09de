package tidings.messaging.wire;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.PatternFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The contract holds what a service tells against the schema that it promises to keep to, before it is noted.
/// Always in tests, and elsewhere where `tidings.messaging.validate` is `true`.
public class Contract implements Consumer<OutboxMessage> {
    /// The library's own idea of an e-mail address knows only some top-level domains.
    private static final Format EMAIL = PatternFormat.of("email", "^[^\\s@]+@[^\\s@]+$", "must be an e-mail address");

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012()).format(EMAIL).build());
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /// Throws [BrokenContract] when the event does not keep to its schema.
    @Override
    public void accept(OutboxMessage told) {
        var errors = schemas.computeIfAbsent(told.schema(), this::load)
                .validate(
                        told.payload(),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new BrokenContract(
                    told.schema(),
                    errors.stream()
                            .map(error -> "%s %s".formatted(error.getInstanceLocation(), error.getMessage()))
                            .collect(joining("; ")));
        }
    }

    private Schema load(String schema) {
        return registry.getSchema(SchemaLocation.of("classpath:schemas/%s.json".formatted(schema)));
    }
}
