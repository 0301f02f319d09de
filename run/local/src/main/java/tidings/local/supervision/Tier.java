package tidings.local.supervision;

import tidings.provisioning.DeclaredService;

/// The tier of a part says where it stands. Tiers are stopped in this order, so that nobody loses what he still
/// needs.
public enum Tier {
    ENTRANCE,
    SERVICE,
    SURROUNDINGS,
    STORE;

    public static Tier of(DeclaredService service) {
        if (service.is("entrance")) {
            return ENTRANCE;
        }
        return service.is("surroundings") ? SURROUNDINGS : SERVICE;
    }
}
