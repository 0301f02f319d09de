package tidings.order.customer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.order.OrderView;
import tidings.web.Caller;

/// Takes orders back. What that comes to beyond the order, such as a refund, is told later.
@RestController
record CancellationController(Cancellation cancellation) {
    @PostMapping("/orders/{id}/cancellation")
    ResponseEntity<OrderView> cancel(@Caller UserId user, @PathVariable OrderId id) {
        return ResponseEntity.accepted().body(cancellation.cancel(id, user));
    }
}
