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
    private final Bank bank;

    RefundsController(RefundDesk desk, Refunds refunds, Bank bank) {
        this.desk = desk;
        this.refunds = refunds;
        this.bank = bank;
    }

    @PostMapping
    Refund create(@RequestParam Map<String, String> fields) {
        return desk.refund(new Form(fields));
    }

    @GetMapping("/{id}")
    Refund retrieve(@PathVariable String id) {
        bank.work();
        return refunds.find(id).orElseThrow(() -> StripeError.notFound("refund", id));
    }

    @GetMapping
    Page<Refund> list(
            @RequestParam(name = "payment_intent") String paymentIntent, @RequestParam(defaultValue = "10") int limit) {
        bank.work();
        return Page.of(refunds.of(paymentIntent), limit, "/v1/refunds");
    }
}
