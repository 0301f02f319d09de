package tidings.stories.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import tidings.stories.system.Patience;

/// What orders come to, sooner or later.
public record Eventually(Collection<Order> orders) {
    public void isConfirmed() {
        areConfirmed();
    }

    public void areConfirmed() {
        orders.forEach(order -> becomes(order, "CONFIRMED"));
    }

    public void isCancelled() {
        areCancelled();
    }

    public void areCancelled() {
        orders.forEach(order -> becomes(order, "CANCELLED"));
    }

    /// The reason is for the customer to read.
    public void isCancelledBecause(String reason) {
        areCancelled();
        assertThat(orders).extracting(order -> order.progress().reason()).containsOnly(reason);
    }

    private static void becomes(Order order, String status) {
        Patience.await("order %s becomes %s".formatted(order, status))
                .untilAsserted(() -> assertThat(order.progress().status()).isEqualTo(status));
    }
}
