package tidings.local;

import java.util.Map;
import tidings.provisioning.ServiceDatabase;
import tidings.provisioning.ServiceRegister;
import tidings.provisioning.Trouble;

/// A read model is what a service has made of the events, and can be made again.
public final class ReadModel {
    private final ServiceProcess service;
    private final String owner;

    private ReadModel(ServiceProcess service, String owner) {
        this.service = service;
        this.owner = owner;
    }

    /// The read model of a service. Throws [Trouble] when it keeps none.
    public static ReadModel of(String service, LocalSystem system) {
        var program = system.service(service);
        var declared = ServiceRegister.declared(service);
        if (!declared.isReadModel()) {
            throw declared.isHearingOnly()
                    ? doesMore(service)
                    : new Trouble(
                            "%s is no read model, and nothing else can be rebuilt: it tells events, or hears none."
                                    .formatted(service));
        }
        if (!system.parts().contains(program)) {
            throw new Trouble("%s is not there yet. Add it: ./tidings start %s".formatted(service, service));
        }
        if (!system.canRebuild(program)) {
            throw doesMore(service);
        }
        var database = ServiceDatabase.of(service).orElseThrow();
        return new ReadModel(program, database.owner(system.home().secrets()).user());
    }

    /// Lets the service's own program rebuild the read model beside the service, and say how it gets on. Returns
    /// its exit status: 0 when the new one is in place.
    public int rebuild(boolean evenIfDifferent) {
        return service.with(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "rebuild",
                        "TIDINGS_REBUILD_OWNER",
                        owner,
                        "TIDINGS_REBUILD_REPLACE",
                        Boolean.toString(evenIfDifferent)))
                .runAside();
    }

    private static Trouble doesMore(String service) {
        return new Trouble("Only a read model can be rebuilt, and %s does more: its program has no module rebuild."
                .formatted(service));
    }
}
