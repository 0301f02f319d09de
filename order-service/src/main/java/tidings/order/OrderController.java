package tidings.order;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.UserId;
import tidings.order.catalogue.Basket;
import tidings.web.BodyRules;
import tidings.web.Caller;

/// Takes orders: what was accepted is safe, what becomes of it is told later.
@RestController
record OrderController(Repeats repeats, Checkout checkout, BodyRules rules) {
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
}
