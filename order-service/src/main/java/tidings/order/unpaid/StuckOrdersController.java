package tidings.order.unpaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows an administrator the stuck orders.
@RestController
class StuckOrdersController {
    private final StuckOrders stuck;

    StuckOrdersController(StuckOrders stuck) {
        this.stuck = stuck;
    }

    @GetMapping("/admin/stuck-orders")
    StuckOrdersReport stuck(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new StuckOrdersReport(stuck.count(), stuck.oldest(limit));
    }

    /// How many orders are stuck, and the oldest of them.
    record StuckOrdersReport(long count, List<StuckOrder> orders) {}
}
