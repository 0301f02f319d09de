package tidings.outside.stripe;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// [Refunds](https://docs.stripe.com/api/refunds).
@RestController
@RequestMapping("/v1/refunds")
class RefundsController {
    private final RefundDesk desk;
    private final Refunds refunds;

    RefundsController(RefundDesk desk, Refunds refunds) {
        this.desk = desk;
        this.refunds = refunds;
    }

    @PostMapping
    Refund create(@RequestParam Map<String, String> fields) {
        return desk.refund(new Form(fields));
    }

    @GetMapping("/{id}")
    Refund retrieve(@PathVariable String id) {
        return refunds.find(id).orElseThrow(() -> StripeError.notFound("refund", id));
    }
}
