package tidings.outside.stripe;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what merchants say of their customers, until they want it forgotten.
@Service
@Transactional(noRollbackFor = StripeError.class)
class CustomerDesk {
    private final Customers customers;
    private final IdempotencyKeys keys;
    private final Clock clock;

    CustomerDesk(Customers customers, IdempotencyKeys keys, Clock clock) {
        this.customers = customers;
        this.keys = keys;
        this.clock = clock;
    }

    Customer create(Form form) {
        var customer = new Customer(
                Ids.next("cus"),
                form.email(),
                form.optional("name"),
                form.metadata(),
                clock.instant().getEpochSecond());
        customers.add(customer);
        return customer;
    }

    /// What the form does not name stays as it is.
    Customer update(String id, Form form) {
        var customer = customers
                .take(id)
                .orElseThrow(() -> StripeError.notFound("customer", id))
                .called(form.email(), form.optional("name"));
        customers.update(customer);
        return customer;
    }

    /// Nothing of the customer stays, nor of what was asked about them. Charges do, and name nobody.
    void delete(String id) {
        if (!customers.remove(id)) {
            throw StripeError.notFound("customer", id);
        }
        keys.forgetCustomer(id);
    }
}
