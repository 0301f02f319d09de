package tidings.order.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.order.NoSuchOrder;
import tidings.order.Order;
import tidings.order.OrderView;
import tidings.order.Orders;
import tidings.web.Caller;

/// Shows customers their own orders. Somebody else's look as if they did not exist.
@RestController
class OrderQueryController {
    private final Orders orders;

    OrderQueryController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/orders/{id}")
    OrderView order(@Caller UserId user, @PathVariable OrderId id) {
        return orders.findByIdAndUserId(id.value(), user.value())
                .map(Order::view)
                .orElseThrow(() -> new NoSuchOrder(id));
    }

    @GetMapping("/orders")
    OrderPage page(
            @Caller UserId user,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "") Bookmark after) {
        var found = orders.findByUserIdAndIdLessThanOrderByIdDesc(user.value(), after.before(), Limit.of(limit + 1));
        return OrderPage.of(found.stream().map(Order::view).toList(), limit);
    }
}
