package tidings.provisioning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a service needs, as the register declares it.
///
/// @param port     where it takes requests on this machine; its management port is 1000 above
/// @param heap     how large it may become, such as `128m`
/// @param database the name of its database; none where it keeps nothing
/// @param tells    the topics on which it may tell
/// @param hears    the topics that it may hear
/// @param kinds    what it is, such as a read model
public record DeclaredService(
        String name,
        int port,
        String heap,
        Optional<String> database,
        Set<String> tells,
        Set<String> hears,
        Set<String> kinds) {

    /// Reads a service as it stands in a line of the register.
    static DeclaredService read(String line) {
        var columns = List.of(line.strip().split(" +"));
        return new DeclaredService(
                columns.get(0),
                Integer.parseInt(columns.get(1)),
                columns.get(2),
                words(columns.get(3)).stream().findFirst(),
                words(columns.get(4)),
                words(columns.get(5)),
                words(columns.get(6)));
    }

    private static Set<String> words(String column) {
        return column.equals("-") ? Set.of() : Set.of(column.split(","));
    }

    /// Whether every system has it; else it is added when somebody wants it.
    public boolean isResident() {
        return !is("added");
    }

    /// Whether it tells nothing, and hears something.
    public boolean isHearingOnly() {
        return tells.isEmpty() && !hears.isEmpty();
    }

    /// Whether it is nothing but a read model, which can be made anew from the topics.
    public boolean isReadModel() {
        return is("read-model");
    }

    /// The environment variable that says such a thing of it, such as `ORDER_SERVICE_URL`.
    public String variable(String what) {
        return "%s_%s".formatted(name.replace('-', '_').toUpperCase(Locale.ROOT), what);
    }

    /// Whether it is of that kind, in the register's words.
    public boolean is(String kind) {
        return kinds.contains(kind);
    }
}
