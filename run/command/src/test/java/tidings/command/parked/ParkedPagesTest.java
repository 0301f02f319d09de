package tidings.command.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.command.management.FakeService;
import tidings.command.management.Management;
import tidings.command.management.NoAnswer;

/// A service has parked more than is asked for at a time.
class ParkedPagesTest {
    private static final int MANY = 3_347;

    @TempDir
    private Path home;

    private final FakeService service = new FakeService(MANY);
    private final Management management = new Management();
    private ParkedPages pages;

    @BeforeEach
    void theServiceIsAsked() {
        pages = new ParkedPages(management, service.in(home), ParkedPages.EVENTS);
    }

    @AfterEach
    void theServiceIsGone() {
        service.close();
        management.close();
    }

    @Test
    void allOfItIsReachedAlsoWhenTheOldestStayAndOthersGo() {
        var reached = new ArrayList<Long>();

        pages.forEach(letter -> {
            var id = letter.path("id").asLong();
            reached.add(id);
            if (id > 1_000) {
                service.parked.remove(id);
            }
        });

        assertThat(reached).hasSize(MANY).isSorted();
        assertThat(pages.count()).isEqualTo(1_000);
    }

    @Test
    void ofManyTheFirstAreListedAndTheOthersCounted() {
        var table = new ParkedTable();

        var listed = pages.forFirst(1_002, letter -> table.add("order-service", letter));
        table.more("order-service", pages.count() - listed);

        assertThat(listed).isEqualTo(1_002);
        assertThat(table.toString().lines()).hasSize(1 + 1_002 + 1);
        assertThat(table.toString())
                .endsWith("… and 2,345 more of order-service: ./tidings parked order-service --all");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 403, 302, 204})
    void aPageThatDoesNotComeIsNotTheEnd(int status) {
        service.answers("GET deadletters?limit=500&after=1500", status, "");
        var reached = new ArrayList<Long>();

        assertThatThrownBy(() ->
                        pages.forEach(letter -> reached.add(letter.path("id").asLong())))
                .isInstanceOf(NoAnswer.class)
                .hasMessageStartingWith("order-service answers " + status)
                .hasMessageContaining("./tidings start order-service");
        assertThat(reached).hasSize(1_500);
    }

    @Test
    void norIsOneThatTakesTooLong() {
        service.neverAnswers("GET deadletters?");

        try (var impatient = new Management(Duration.ofMillis(500))) {
            var asked = new ParkedPages(impatient, service.in(home), ParkedPages.EVENTS);

            assertThatThrownBy(() -> asked.forEach(_ -> {}))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessageStartingWith("order-service does not answer in time");
        }
    }

    @Test
    void norIsWhatIsNoJson() {
        service.answers("GET deadletters?", 200, "<html>\u001b[2J");

        assertThatThrownBy(() -> pages.forEach(_ -> {}))
                .isInstanceOf(NoAnswer.class)
                .hasMessageStartingWith("order-service answers 200 <html>·[2J");
    }

    @Test
    void whoIsNotThereHasNotNothing() {
        service.close();

        assertThatThrownBy(pages::count)
                .isInstanceOf(NoAnswer.class)
                .hasMessageStartingWith("order-service does not answer: nobody listens on port ");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 401})
    void whoHasNothingOfThisKindHasNone(int status) {
        service.answers("GET deadletters", status, "{\"status\":%d}".formatted(status));

        assertThat(pages.count()).isZero();
        assertThat(pages.forFirst(10, _ -> {})).isZero();
    }
}
