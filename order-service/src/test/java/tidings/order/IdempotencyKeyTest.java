package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    @Test
    void aKeyHasUpTo255Characters() {
        assertThat(IdempotencyKey.of("k".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("k".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of(" "));
    }
}
