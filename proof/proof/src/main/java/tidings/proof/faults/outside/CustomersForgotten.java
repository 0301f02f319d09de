package tidings.proof.faults.outside;

import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// The provider does not know any customer any more, and they go on buying.
public record CustomersForgotten() implements Fault {
    @Override
    public String name() {
        return "customers-unknown";
    }

    @Override
    public String story() {
        return "the provider does not know any customer any more";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of("provider");
    }

    @Override
    public int strike(FaultContext context) {
        var provider = new ProviderControl(context.system().outsideWorld());
        var known = provider.customers();
        known.forEach(provider::forgets);
        context.letTimePass();
        return known.size();
    }
}
