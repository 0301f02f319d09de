package tidings.outside.stripe.customers;

import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.StripeException;

/// [Customers](https://docs.stripe.com/api/customers).
@RestController
@RequestMapping("/v1/customers")
class CustomersController {
    private final CustomerDesk desk;
    private final KnownCustomers customers;

    CustomersController(CustomerDesk desk, KnownCustomers customers) {
        this.desk = desk;
        this.customers = customers;
    }

    @PostMapping
    StripeCustomer create(@RequestParam Map<String, String> fields) {
        return desk.create(new Form(fields));
    }

    @PostMapping("/{id}")
    StripeCustomer update(@PathVariable String id, @RequestParam Map<String, String> fields) {
        return desk.update(id, new Form(fields));
    }

    @DeleteMapping("/{id}")
    Deleted delete(@PathVariable String id) {
        desk.delete(id);
        return new Deleted(id, "customer", true);
    }

    @GetMapping("/{id}")
    StripeCustomer retrieve(@PathVariable String id) {
        return customers.find(id).orElseThrow(() -> StripeException.notFound("customer", id));
    }

    record Deleted(String id, String object, boolean deleted) {}
}
