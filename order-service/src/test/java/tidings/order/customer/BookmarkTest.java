package tidings.order.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.OrderId;

class BookmarkTest {
    @Test
    void aBookmarkIsFoundAgainByItsText() {
        var bookmark = Bookmark.after(OrderId.at(Instant.now()));

        assertThat(Bookmark.of(bookmark.toString())).isEqualTo(bookmark);
        assertThat(bookmark.toString()).hasSize(22);
    }

    @Test
    void withoutABookmarkReadingBeginsBeforeTheNewestOrder() {
        assertThat(Bookmark.of("").before()).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "0191f0de-1b1e-7000-8000-000000000000"})
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bookmark.of(text));
    }
}
