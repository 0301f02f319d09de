package tidings.stories.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.stories.InContainers;
import tidings.stories.system.Command;
import tidings.stories.system.ComposeSystem;

/// A service that lacks what it needs says so in a sentence, and ends.
@InContainers
class StartStory {
    private static final ComposeSystem SYSTEM = ComposeSystem.running();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIDINGS_SECRETS=/nowhere          | order-service lacks the secret order-service-db-password.",
                "SPRING_DATASOURCE_PASSWORD=wrong  | order-service does not get into its database: FATAL: password",
                "SPRING_DATASOURCE_URL=jdbc:postgresql://orders-db/nowhere | database \"nowhere\" does not exist",
                "SPRING_DATASOURCE_URL=jdbc:postgresql://orders-db/postgres | permission denied for database",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM=PLAIN | refuses order-service"
            })
    void aServiceSaysWhatItLacks(String setting, String sentence) {
        var outcome = startsAlone("order-service", setting);

        assertThat(outcome.words())
                .contains("APPLICATION FAILED TO START", sentence)
                .doesNotContain("\tat ");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void theGatewayDoesNotStartWithoutTheKeyThatItChecksTokensWith() {
        var outcome = startsAlone("api-gateway", "TIDINGS_SECRETS=/nowhere");

        assertThat(outcome.words()).contains("jwt-public.pem", "no token could be checked");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aDatabaseWhoseSchemaIsOfAnotherVersionIsNotUsed() throws Exception {
        try (var connection = SYSTEM.serverOf("orders").connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database fallow");
            statement.execute("grant connect on database fallow to order_service");
        }

        var outcome = startsAlone("order-service", "SPRING_DATASOURCE_URL=jdbc:postgresql://orders-db/fallow");

        assertThat(outcome.words()).contains("The database of order-service does not have the schema");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user-service", "order-service", "payment-service", "notification-service", "analytics-service"})
    void theJvmStartsFromWhatItLearntInTheImage(String service) {
        assumeThat(ComposeSystem.isTrained(service)).isTrue();

        var outcome = startsAlone(
                service,
                "JDK_JAVA_OPTIONS=-XX:AOTMode=on",
                "SPRING_DATASOURCE_URL=jdbc:postgresql://orders-db/nowhere");

        assertThat(outcome.words())
                .contains("APPLICATION FAILED TO START")
                .doesNotContain("Unable to map", "AOT cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "order-service", "outside-world"})
    void aRunningServiceUsesWhatItLearnt(String service) {
        assumeThat(ComposeSystem.isTrained(service)).isTrue();

        var maps = SYSTEM.compose().says("exec", "--no-TTY", service, "cat", "/proc/1/maps");

        assertThat(maps).contains("/app/app.aot");
    }

    private static Command.Outcome startsAlone(String service, String... settings) {
        var words = new ArrayList<>(List.of("run", "--rm", "--no-TTY", "--no-deps"));
        for (var setting : settings) {
            words.addAll(List.of("--env", setting));
        }
        words.add(service);
        return SYSTEM.compose().outcomeOf(words.toArray(String[]::new));
    }
}
