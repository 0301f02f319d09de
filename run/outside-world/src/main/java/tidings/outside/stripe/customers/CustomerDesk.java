package tidings.outside.stripe.customers;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.Ids;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.idempotency.IdempotencyKeys;

/// Keeps what merchants say of their customers, until they want it forgotten.
@Service
@Transactional(noRollbackFor = StripeException.class)
class CustomerDesk {
    private final KnownCustomers customers;
    private final IdempotencyKeys keys;
    private final Clock clock;

    CustomerDesk(KnownCustomers customers, IdempotencyKeys keys, Clock clock) {
        this.customers = customers;
        this.keys = keys;
        this.clock = clock;
    }

    StripeCustomer create(Form form) {
        var customer = new StripeCustomer(
                Ids.next("cus"),
                form.email(),
                form.optional("name"),
                form.metadata(),
                clock.instant().getEpochSecond());
        customers.add(customer);
        return customer;
    }

    /// What the form does not name stays as it is.
    StripeCustomer update(String id, Form form) {
        var customer = customers
                .take(id)
                .orElseThrow(() -> StripeException.notFound("customer", id))
                .called(form.email(), form.optional("name"));
        customers.update(customer);
        return customer;
    }

    /// Nothing of the customer stays, nor of what was asked about them. Charges do, and name nobody.
    void delete(String id) {
        if (!customers.remove(id)) {
            throw StripeException.notFound("customer", id);
        }
        keys.forgetCustomer(id);
    }
}
