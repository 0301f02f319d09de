package tidings.rules.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.proof.faults.crash.CrashPoints;
import tidings.rules.SourceTree;

/// The proof crashes every service at every point that its code names.
class CrashPointsTest {
    private static final Pattern NAMED = Pattern.compile("CrashPoint\\s*\\.named\\(\\s*\"(.+?)\"\\s*\\)");

    @Test
    void everyPointThatTheSourcesNameIsListedAndNoNameIsUsedTwice() {
        var named = SourceTree.mainSources().stream()
                .flatMap(file -> NAMED.matcher(SourceTree.read(file)).results())
                .map(found -> found.group(1))
                .toList();

        var listed = CrashPoints.in(CrashPointsTest::classes);

        assertThat(named).isNotEmpty();
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void aPointIsListedForTheServicesThatPassIt() {
        var listed = CrashPoints.in(CrashPointsTest::classes);

        assertThat(listed)
                .containsEntry("relay.sent", of("order-service", "payment-service", "user-service"))
                .containsEntry(
                        "listener.committed",
                        of("analytics-service", "notification-service", "order-service", "payment-service"))
                .containsEntry("intents.claimed", of("notification-service", "payment-service"))
                .containsEntry("payment.charged", of("payment-service"));
    }

    static List<Path> classes(String service) {
        return Stream.of(service, "messaging")
                .map(module -> SourceTree.module(module).resolve("target/classes"))
                .toList();
    }

    private static Set<String> of(String... services) {
        return Set.of(services);
    }
}
