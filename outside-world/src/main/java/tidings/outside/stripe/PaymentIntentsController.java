package tidings.outside.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// [Payment intents](https://docs.stripe.com/api/payment_intents).
@RestController
@RequestMapping("/v1/payment_intents")
class PaymentIntentsController {
    private final PaymentDesk desk;
    private final PaymentIntents intents;
    private final Charges charges;

    PaymentIntentsController(PaymentDesk desk, PaymentIntents intents, Charges charges) {
        this.desk = desk;
        this.intents = intents;
        this.charges = charges;
    }

    @PostMapping
    PaymentIntent create(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var form = new Form(fields);
        var intent = desk.open(form);
        return show(form.says("confirm") ? desk.confirm(intent.id(), null, key) : intent, form);
    }

    @GetMapping("/{id}")
    PaymentIntent retrieve(@PathVariable String id, @RequestParam Map<String, String> fields) {
        var intent = intents.find(id).orElseThrow(() -> StripeError.notFound("payment_intent", id));
        return show(intent, new Form(fields));
    }

    @PostMapping("/{id}/confirm")
    PaymentIntent confirm(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var form = new Form(fields);
        return show(desk.confirm(id, form.optional("payment_method"), key), form);
    }

    @PostMapping("/{id}/cancel")
    PaymentIntent cancel(@PathVariable String id, @RequestParam Map<String, String> fields) {
        return show(desk.cancel(id), new Form(fields));
    }

    private PaymentIntent show(PaymentIntent intent, Form form) {
        return form.expands("latest_charge") && intent.latestCharge() instanceof String charge
                ? intent.showing(charges.find(charge).orElse(null))
                : intent;
    }
}
