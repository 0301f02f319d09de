package tidings.payment.customers;

import org.springframework.stereotype.Component;
import tidings.messaging.Effect;

/// Has the provider forget a user who was erased, if it knows them. What was charged stays in its books.
@Component
class DeleteCustomerEffect implements Effect<DeleteCustomer> {
    private final Customers customers;
    private final ProviderCustomers provider;

    DeleteCustomerEffect(Customers customers, ProviderCustomers provider) {
        this.customers = customers;
        this.provider = provider;
    }

    @Override
    public void perform(DeleteCustomer user) {
        customers.nameOfErased(user.userId()).ifPresent(name -> {
            provider.forget(name);
            customers.forget(user.userId());
        });
    }
}
