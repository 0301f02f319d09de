package tidings.rules.architecture;

import java.nio.file.Path;

/// The floors of the house, from the lowest to the highest.
enum Floor {
    LANGUAGE,
    PLATFORM,
    SERVICES,
    RUN,
    PROOF;

    /// The floor of a module that lies there. At the root are the language and the shop's own services.
    static Floor of(Path module) {
        return switch (module.getName(0).toString()) {
            case "event-schemas" -> LANGUAGE;
            case "platform" -> PLATFORM;
            case "run" -> RUN;
            case "proof" -> PROOF;
            default -> SERVICES;
        };
    }

    /// A module stands on neighbours and on what is below, but on a service nobody does, not even another service.
    boolean mayStandOn(Floor other) {
        return other != SERVICES && other.compareTo(this) <= 0;
    }
}
