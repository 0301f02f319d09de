package tidings.outside.stripe;

import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// [Customers](https://docs.stripe.com/api/customers).
@RestController
@RequestMapping("/v1/customers")
class CustomersController {
    private final Customers customers;
    private final Clock clock;

    CustomersController(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @PostMapping
    Customer create(@RequestParam Map<String, String> fields) {
        var form = new Form(fields);
        var customer = new Customer(
                Ids.next("cus"),
                form.optional("email"),
                form.optional("name"),
                form.metadata(),
                clock.instant().getEpochSecond());
        customers.add(customer);
        return customer;
    }

    @GetMapping("/{id}")
    Customer retrieve(@PathVariable String id) {
        return customers.find(id).orElseThrow(() -> StripeError.notFound("customer", id));
    }
}
