package tidings.stories.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tidings.probes.provider.ProviderLedger.Charge;
import tidings.stories.parts.Provider;
import tidings.stories.system.Patience;

/// The payment provider's own books, which nobody in the shop can write into.
public record Ledger(Supplier<List<Charge>> charges) {

    /// Looks anew whenever it is asked.
    Ledger() {
        this(Ledger::written);
    }

    /// The same ledger, as it is at this moment.
    public Ledger asItIs() {
        var written = written();
        return new Ledger(() -> written);
    }

    /// Charged once, the whole total, and nothing of it given back.
    public void hasOneChargeFor(Order order) {
        assertThat(paidFor(order))
                .as("charges of order %s", order)
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.amount()).isEqualTo(order.total().amount());
                    assertThat(charge.currency())
                            .isEqualToIgnoringCase(order.total().currency());
                    assertThat(charge.refunded()).isZero();
                });
    }

    /// No money has ever moved for it.
    public void hasNoChargeFor(Order order) {
        assertThat(paidFor(order)).as("charges of order %s", order).isEmpty();
    }

    /// Charged once, and all of it given back.
    public void hasGivenBack(Order order) {
        Patience.await("the money for %s is given back".formatted(order))
                .untilAsserted(() -> assertThat(paidFor(order))
                        .singleElement()
                        .satisfies(charge -> assertThat(charge.refunded()).isEqualTo(charge.amount())));
    }

    /// Never charged, or given back: in the end the customer has all of the money.
    public void keepsNothingOf(Order order) {
        assertThat(paidFor(order))
                .as("charges of order %s", order)
                .allSatisfy(charge -> assertThat(charge.refunded()).isEqualTo(charge.amount()));
    }

    /// The ids of all orders for which money has moved, kept or given back.
    Set<String> ordersCharged() {
        return charges.get().stream()
                .filter(Charge::succeeded)
                .map(charge -> String.valueOf(charge.orderId()))
                .collect(Collectors.toSet());
    }

    /// Was introduced as a customer.
    public boolean knows(Customer customer) {
        return Provider.probe().ledgerInWords().contains(customer.userId());
    }

    private List<Charge> paidFor(Order order) {
        return charges.get().stream()
                .filter(charge -> order.id().equals(charge.orderId()))
                .filter(Charge::succeeded)
                .toList();
    }

    private static List<Charge> written() {
        return Provider.probe().ledger().charges();
    }
}
