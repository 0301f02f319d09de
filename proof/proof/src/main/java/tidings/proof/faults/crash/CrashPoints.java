package tidings.proof.faults.crash;

import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tidings.provisioning.TopicAccess;

/// The places at which a service can be made to crash. They are read from the compiled programs, not kept in a list, so
/// that none is forgotten.
public final class CrashPoints {
    private static final String EFFECT = "tidings/messaging/Effect";

    private CrashPoints() {}

    /// The name of each point, and the services that pass it.
    ///
    /// @param code where a service's own classes and messaging's are, in jars or directories
    public static SortedMap<String, Set<String>> in(Function<String, List<Path>> code) {
        var points = new TreeMap<String, Set<String>>();
        for (var service : TopicAccess.resident()) {
            var types = code.apply(service.service()).stream()
                    .flatMap(place -> CompiledTypes.in(place).stream())
                    .toList();
            types.stream()
                    .flatMap(NamedCrashPoints::in)
                    .filter(name -> passes(service, types, name))
                    .forEach(name ->
                            points.computeIfAbsent(name, _ -> new TreeSet<>()).add(service.service()));
        }
        return points;
    }

    /// Messaging's code is in every service, but not each service does everything that messaging can.
    private static boolean passes(TopicAccess service, Collection<ClassModel> types, String name) {
        return switch (name.substring(0, name.indexOf('.'))) {
            case "outbox", "relay" -> !service.tells().isEmpty();
            case "listener", "retries", "redrive" -> !service.hears().isEmpty();
            case "intents" -> types.stream().anyMatch(CrashPoints::isEffect);
            default -> true;
        };
    }

    private static boolean isEffect(ClassModel type) {
        return type.interfaces().stream().anyMatch(it -> it.asInternalName().equals(EFFECT));
    }
}
