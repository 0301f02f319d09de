package tidings.outside.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// [Charges](https://docs.stripe.com/api/charges), of one payment intent at a time.
@RestController
@RequestMapping("/v1/charges")
class ChargesController {
    private final Charges charges;

    ChargesController(Charges charges) {
        this.charges = charges;
    }

    @GetMapping
    Page list(
            @RequestParam(name = "payment_intent") String paymentIntent, @RequestParam(defaultValue = "10") int limit) {
        var found = charges.of(paymentIntent, limit + 1L);
        return new Page(found.stream().limit(limit).toList(), found.size() > limit);
    }

    record Page(List<Charge> data, @JsonProperty("has_more") boolean hasMore) {
        @JsonProperty
        String object() {
            return "list";
        }

        @JsonProperty
        String url() {
            return "/v1/charges";
        }
    }
}
