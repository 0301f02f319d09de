package tidings.order;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.web.BodyRules;
import tidings.web.Caller;

/// Takes orders, and takes them back: what was accepted is safe, what becomes of it is told later.
@RestController
record OrderController(Repeats repeats, Checkout checkout, Cancellation cancellation, BodyRules rules) {
    @PostMapping("/orders")
    ResponseEntity<Accepted> place(
            @Caller UserId user,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Basket basket,
            HttpServletRequest request) {
        var placed = repeats.once(new PlaceOrder(user, key, basket), wish -> {
            rules.check(basket);
            return checkout.place(wish);
        });
        return ResponseEntity.accepted()
                .header("Location", request.getRequestURI() + "/" + placed.orderId())
                .body(Accepted.of(placed));
    }

    @PostMapping("/orders/{id}/cancellation")
    ResponseEntity<OrderView> cancel(@Caller UserId user, @PathVariable OrderId id) {
        return ResponseEntity.accepted().body(cancellation.cancel(id, user));
    }
}
