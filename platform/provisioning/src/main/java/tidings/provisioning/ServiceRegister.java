package tidings.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The register of all services. What each needs is declared in `services.txt`, a line each, and nowhere else.
public final class ServiceRegister {
    private static final List<DeclaredService> DECLARED = read();

    private ServiceRegister() {}

    /// All services that are declared, in the order in which they are started.
    public static List<DeclaredService> declared() {
        return DECLARED;
    }

    /// Throws [Trouble] when there is no such service.
    public static DeclaredService declared(String name) {
        return find(name, DECLARED.stream());
    }

    /// The port of the next service that is added.
    public static int nextPort() {
        return DECLARED.stream().mapToInt(DeclaredService::port).max().orElseThrow() + 1;
    }

    /// The services that keep something and that every system has.
    static Stream<DeclaredService> resident() {
        return all().filter(DeclaredService::isResident);
    }

    /// The services that keep something and can be added to a running system.
    static Stream<DeclaredService> added() {
        return all().filter(service -> !service.isResident());
    }

    static Stream<DeclaredService> all() {
        return DECLARED.stream().filter(service -> service.database().isPresent());
    }

    /// Throws [Trouble] when there is no such service, or it keeps nothing.
    static DeclaredService named(String service) {
        return find(service, all());
    }

    private static DeclaredService find(String name, Stream<DeclaredService> services) {
        return services.filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no service " + name + "."));
    }

    private static List<DeclaredService> read() {
        try (var register = ServiceRegister.class.getResourceAsStream("services.txt")) {
            return new String(Objects.requireNonNull(register).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DeclaredService::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
