package tidings.outside.stripe.payments;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.ListPage;
import tidings.outside.stripe.api.StripeException;

/// [Payment intents](https://docs.stripe.com/api/payment_intents).
@RestController
@RequestMapping("/v1/payment_intents")
class PaymentIntentsController {
    private final PaymentDesk desk;
    private final PaymentIntents intents;
    private final ExpandedPaymentIntent exhibition;

    PaymentIntentsController(PaymentDesk desk, PaymentIntents intents, ExpandedPaymentIntent exhibition) {
        this.desk = desk;
        this.intents = intents;
        this.exhibition = exhibition;
    }

    @PostMapping
    PaymentIntent create(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var form = new Form(fields);
        var intent = desk.open(form);
        return exhibition.show(form.says("confirm") ? desk.confirm(intent.id(), null, key) : intent, form);
    }

    @GetMapping
    ListPage<PaymentIntent> list(
            @RequestParam(name = "created[gte]", defaultValue = "0") long from,
            @RequestParam(name = "created[lte]", defaultValue = "9999999999") long until,
            @RequestParam(name = "starting_after", required = false) @Nullable String after,
            @RequestParam(defaultValue = "10") int limit) {
        return ListPage.of(intents.created(from, until, after, limit + 1), limit, "/v1/payment_intents");
    }

    @PostMapping("/{id}")
    PaymentIntent update(@PathVariable String id, @RequestParam Map<String, String> fields) {
        intents.describe(id, new Form(fields).metadata());
        return retrieve(id, Map.of());
    }

    @GetMapping("/{id}")
    PaymentIntent retrieve(@PathVariable String id, @RequestParam Map<String, String> fields) {
        var intent = intents.find(id).orElseThrow(() -> StripeException.notFound("payment_intent", id));
        return exhibition.show(intent, new Form(fields));
    }

    @PostMapping("/{id}/confirm")
    PaymentIntent confirm(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var form = new Form(fields);
        return exhibition.show(desk.confirm(id, form.optional("payment_method"), key), form);
    }

    @PostMapping("/{id}/cancel")
    PaymentIntent cancel(@PathVariable String id, @RequestParam Map<String, String> fields) {
        return exhibition.show(desk.cancel(id), new Form(fields));
    }
}
