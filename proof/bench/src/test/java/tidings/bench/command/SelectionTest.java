package tidings.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.bench.figures.Figures;
import tidings.provisioning.Trouble;

class SelectionTest {
    @Test
    void everythingIsMeasuredWhereNothingIsNamed() {
        assertThat(Selection.of(List.of()).measurements()).hasSameSizeAs(Figures.all());
    }

    @Test
    void whatComesOfTheSameWorkIsMeasuredOnce() {
        var selection = Selection.of(List.of("cpu-per-order", "sustained-orders"));

        assertThat(selection.measurements()).hasSize(1);
    }

    @Test
    void aFigureThatThereIsNotIsRefused() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> Selection.of(List.of("speed")))
                .withMessage("There is no figure speed. ./tidings bench --list shows all.");
    }
}
