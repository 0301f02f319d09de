package tidings.order.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.order.Shop.placedOrder;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.order.OrderView;
import tidings.order.catalogue.Basket.Wanted;

class OrderPageTest {
    private final List<OrderView> three = Stream.generate(
                    () -> placedOrder(new Wanted("milk-jug", 1)).view())
            .limit(3)
            .toList();

    @Test
    void theLastPageLeadsNowhere() {
        var page = OrderPage.of(three, 3);

        assertThat(page.orders()).isEqualTo(three);
        assertThat(page.next()).isNull();
    }

    @Test
    void anEarlierPageLeadsToTheOneAfterItsLastOrder() {
        var page = OrderPage.of(three, 2);

        assertThat(page.orders()).isEqualTo(three.subList(0, 2));
        assertThat(page.next()).isEqualTo(Bookmark.after(three.get(1).orderId()));
    }
}
