package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidings.order.Shop.CATALOGUE;
import static tidings.order.Shop.NOON;
import static tidings.order.Shop.basket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import tidings.events.OrderPlaced;
import tidings.events.UserId;
import tidings.order.catalogue.Basket.Wanted;

/// A key is looked up only where the wish may have come before.
class RepeatsTest {
    private final PlaceOrder wish =
            new PlaceOrder(UserId.at(Instant.now()), IdempotencyKey.of("a key"), basket(new Wanted("milk-jug", 1)));
    private final Order order = Order.of(wish, CATALOGUE, NOON);
    private final Kept orders = new Kept();
    private final Repeats repeats = new Repeats(orders);

    @Test
    void whatIsAcceptedCostsNoQuestionAboutItsKey() {
        repeats.once(wish, _ -> order.placed());

        assertThat(orders.questions).isZero();
    }

    @Test
    void whateverRefusesItAnOrderThatIsThereIsAnswered() {
        orders.kept = order;

        assertThat(repeats.once(wish, RepeatsTest::refuse).orderId())
                .isEqualTo(order.placed().orderId());
    }

    @Test
    void anOrderThatIsNotThereIsRefusedForTheReasonThatThereIs() {
        assertThatThrownBy(() -> repeats.once(wish, RepeatsTest::refuse)).hasMessage("two currencies");
        assertThat(orders.questions).isOne();
    }

    private static OrderPlaced refuse(PlaceOrder wish) {
        throw new IllegalArgumentException("two currencies");
    }

    /// Orders that count how often they are asked for a key.
    private static final class Kept implements Orders {
        private @Nullable Order kept;
        private int questions;

        @Override
        public Optional<Order> findByUserIdAndIdempotencyKey(UUID userId, String key) {
            questions++;
            return Optional.ofNullable(kept);
        }

        @Override
        public Order saveAndFlush(Order order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Order> findById(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Order> findLockedByIdAndUserId(UUID id, UUID userId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Order> findByIdAndUserId(UUID id, UUID userId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Order> findByUserIdAndIdLessThanOrderByIdDesc(UUID userId, UUID before, Limit limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isAnyAwaited() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void awaitNewOnes(long reading) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Order> awaitedSince(long reading, int atMost) {
            throw new UnsupportedOperationException();
        }
    }
}
