package tidings.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tidings.bench.figures.Figures;

class PerformancePageTest {
    private static final Path PAGE = Path.of("../../docs/performance.md");

    @Test
    void thePageSaysOfEachFigureWhatHoldsItBack() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Figures.names()).allSatisfy(name -> assertThat(page).contains("- **%s**: ".formatted(name)));
    }
}
