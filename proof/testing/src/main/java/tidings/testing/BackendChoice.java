package tidings.testing;

import java.util.Optional;
import java.util.function.Supplier;
import tidings.provisioning.Trouble;

/// The choice of backends for tests: `-Dbackends=docker`, `embedded`, or `auto`, which is containers
/// where a Docker engine answers. It is `auto` when nobody says anything.
enum BackendChoice {
    DOCKER,
    EMBEDDED,
    AUTO;

    static BackendChoice made() {
        return of(System.getProperty("backends", "auto"));
    }

    /// Throws [Trouble] when there is no such choice.
    static BackendChoice of(String name) {
        return switch (name) {
            case "docker" -> DOCKER;
            case "embedded" -> EMBEDDED;
            case "auto" -> AUTO;
            default -> throw new Trouble("-Dbackends is docker, embedded or auto, and not \"%s\".".formatted(name));
        };
    }

    /// Throws [Trouble] when it cannot be had.
    ///
    /// @param refusal why there can be no containers, if so
    BackendOrigin origin(Supplier<Optional<String>> refusal) {
        return switch (this) {
            case DOCKER -> containers(refusal.get());
            case EMBEDDED -> new Embedded("-Dbackends=embedded says so");
            case AUTO ->
                refusal.get().<BackendOrigin>map(BackendChoice::embedded).orElseGet(Containers::new);
        };
    }

    private static Embedded embedded(String refusal) {
        return new Embedded("no Docker engine makes containers: " + refusal);
    }

    private static BackendOrigin containers(Optional<String> refusal) {
        refusal.ifPresent(reason -> {
            throw new Trouble(
                    "-Dbackends=docker wants containers, and no Docker engine makes them: %s%n".formatted(reason)
                            + "Start one, or take the embedded backends: -Dbackends=embedded");
        });
        return new Containers();
    }
}
