package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;

/// What orders come to, sooner or later.
record Eventually(Collection<Order> orders) {
    void isConfirmed() {
        areConfirmed();
    }

    void areConfirmed() {
        orders.forEach(order -> becomes(order, "CONFIRMED"));
    }

    void isCancelled() {
        areCancelled();
    }

    void areCancelled() {
        orders.forEach(order -> becomes(order, "CANCELLED"));
    }

    /// The reason is for the customer to read.
    void isCancelledBecause(String reason) {
        areCancelled();
        assertThat(orders).extracting(order -> order.progress().reason()).containsOnly(reason);
    }

    private static void becomes(Order order, String status) {
        Patience.await("order %s becomes %s".formatted(order, status))
                .untilAsserted(() -> assertThat(order.progress().status()).isEqualTo(status));
    }
}
