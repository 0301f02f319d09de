package tidings.local.broker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The settings of a single broker on a small machine, wherever it runs: all but where it listens and where it
/// writes.
public final class BrokerSettings {
    private BrokerSettings() {}

    public static Properties all() {
        return with("");
    }

    static Properties with(String more) {
        var settings = new Properties();
        try (var all = Objects.requireNonNull(BrokerSettings.class.getResourceAsStream("broker.properties"))) {
            settings.load(all);
            settings.load(new StringReader(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
