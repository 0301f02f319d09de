package tidings.order;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.UserId;
import tidings.web.Caller;

/// Takes orders: what was accepted is safe, what becomes of it is told later.
@RestController
class OrderController {
    private final Repeats repeats;
    private final Checkout checkout;

    OrderController(Repeats repeats, Checkout checkout) {
        this.repeats = repeats;
        this.checkout = checkout;
    }

    @PostMapping("/orders")
    ResponseEntity<Accepted> place(
            @Caller UserId user,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Basket basket,
            HttpServletRequest request) {
        var wish = new PlaceOrder(user, key, basket);
        var placed = repeats.once(wish, checkout::place);
        return ResponseEntity.accepted()
                .location(URI.create(request.getRequestURI() + "/" + placed.orderId()))
                .body(Accepted.of(placed));
    }
}
