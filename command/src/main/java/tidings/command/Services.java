package tidings.command;

import java.util.stream.Collectors;
import tidings.local.LocalSystem;
import tidings.local.Service;
import tidings.provisioning.Trouble;

/// Finds a service by the name that somebody typed.
final class Services {
    private Services() {}

    static Service named(String name, LocalSystem system) {
        return system.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no service %s. The services are: %s."
                        .formatted(
                                name,
                                system.services().stream().map(Service::name).collect(Collectors.joining(", ")))));
    }
}
