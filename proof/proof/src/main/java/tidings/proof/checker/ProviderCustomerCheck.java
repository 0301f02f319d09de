package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import tidings.probes.provider.ProviderLedger.Customer;
import tidings.proof.evidence.Evidence;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Nobody is two of the provider's customers. A user who was introduced twice shows that a request repeated was a new
/// one to the provider, which is not visible where money moves: there, the provider's own state stands in the way.
final class ProviderCustomerCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        evidence.customers().stream()
                .collect(groupingBy(Customer::userId, mapping(Customer::id, toList())))
                .forEach((user, names) -> {
                    if (names.size() > 1) {
                        report.doubled("The user %s was introduced as the customers %s".formatted(user, names));
                    }
                });
    }
}
