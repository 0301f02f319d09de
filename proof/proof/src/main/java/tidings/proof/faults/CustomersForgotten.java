package tidings.proof.faults;

import java.util.Optional;

/// The provider does not know any customer any more, and they go on buying.
record CustomersForgotten() implements Fault {
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
    public int strike(Scene scene) {
        var provider = new Provider(scene.system().outsideWorld());
        var known = provider.customers();
        known.forEach(provider::forgets);
        scene.letTimePass();
        return known.size();
    }
}
