package tidings.outside.stripe.payments;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.outside.stripe.api.ListPage;

/// [Charges](https://docs.stripe.com/api/charges), of one payment intent at a time.
@RestController
@RequestMapping("/v1/charges")
class ChargesController {
    private final Charges charges;

    ChargesController(Charges charges) {
        this.charges = charges;
    }

    @GetMapping
    ListPage<Charge> list(
            @RequestParam(name = "payment_intent") String paymentIntent, @RequestParam(defaultValue = "10") int limit) {
        return ListPage.of(charges.of(paymentIntent, limit + 1L), limit, "/v1/charges");
    }
}
