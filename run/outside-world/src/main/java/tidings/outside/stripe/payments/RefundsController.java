package tidings.outside.stripe.payments;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.ListPage;
import tidings.outside.stripe.api.StripeException;

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
        return refunds.find(id).orElseThrow(() -> StripeException.notFound("refund", id));
    }

    @GetMapping
    ListPage<Refund> list(
            @RequestParam(name = "payment_intent") String paymentIntent, @RequestParam(defaultValue = "10") int limit) {
        bank.work();
        return ListPage.of(refunds.of(paymentIntent), limit, "/v1/refunds");
    }
}
