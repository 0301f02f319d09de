package tidings.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was released stays as it is, and what follows it has passed the gate.
class HistoryTest {
    static final Path SCHEMAS = Path.of("../../event-schemas/src/main/resources/schemas");

    private static final Path FIRST = Path.of("orders/OrderPlaced/1.json");

    @TempDir
    Path directory;

    private History history;

    @BeforeEach
    void releaseTheFirst() throws IOException {
        Files.createDirectories(directory.resolve(FIRST).getParent());
        Files.copy(SCHEMAS.resolve(FIRST), directory.resolve(FIRST));
        history = new History(directory);
        history.release();
    }

    @Test
    void theSchemasOfThisSystemPassTheGate() {
        assertThat(new History(SCHEMAS).refusals()).isEmpty();
    }

    @Test
    void whatIsReleasedIsNotPendingAnyMore() throws IOException {
        assertThat(history.pending()).isEmpty();

        write("1.1.json", schema());
        assertThat(history.pending()).containsExactly("orders/OrderPlaced 1.1");

        assertThat(history.release()).containsExactly("orders/OrderPlaced 1.1");
        assertThat(history.pending()).isEmpty();
        assertThat(Files.readString(directory.resolve("released.sha256")))
                .matches("[0-9a-f]{64}  orders/OrderPlaced/1.1.json\n[0-9a-f]{64}  orders/OrderPlaced/1.json\n");
    }

    @Test
    void aReleasedSchemaThatChangedIsRefused() throws IOException {
        write("1.json", schema().replace("The sum of the lines.", "The sum."));

        assertThat(history.refusals())
                .containsExactly(
                        "orders/OrderPlaced 1 was released and has changed, but consumers rely on it. Put it back,"
                                + " and write the change into a version of its own: orders/OrderPlaced/1.1.json for"
                                + " a new optional field, or orders/OrderPlaced/2.json.");
    }

    @Test
    void aReleasedSchemaThatIsGoneIsRefused() throws IOException {
        Files.delete(directory.resolve(FIRST));

        assertThat(history.refusals())
                .singleElement()
                .asString()
                .startsWith("orders/OrderPlaced 1 was released and is gone");
    }

    @Test
    void aGapInTheVersionsIsRefused() throws IOException {
        write("1.2.json", schema());

        assertThat(history.refusals()).singleElement().asString().startsWith("orders/OrderPlaced 1.2 leaves a gap");
    }

    @Test
    void aMinorVersionThatBreaksSomebodyIsRefusedAndNotReleased() throws IOException {
        write("1.1.json", schema().replace("\"minItems\": 1,", ""));

        assertThatThrownBy(history::release)
                .hasMessage(
                        "orders/OrderPlaced 1.1 cannot follow orders/OrderPlaced 1: the field /lines means something"
                                + " else, and one side or the other would misread it (minItems was 1 and is absent)."
                                + " Leave it as it is, and add a new optional field for the new meaning; or tell a new"
                                + " event; or publish orders/OrderPlaced/2.json beside it.");
        assertThat(history.pending()).containsExactly("orders/OrderPlaced 1.1");
    }

    @Test
    void aMajorVersionMayBeWhatItWants() throws IOException {
        write("2.json", schema().replace("\"minItems\": 1,", ""));

        assertThat(history.release()).containsExactly("orders/OrderPlaced 2");
    }

    private String schema() throws IOException {
        return Files.readString(SCHEMAS.resolve(FIRST));
    }

    private void write(String version, String schema) throws IOException {
        Files.writeString(directory.resolve(FIRST).resolveSibling(version), schema);
    }
}
