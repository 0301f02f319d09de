package tidings.catalogue;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidings.events.Event;
import tidings.rules.SourceTree;

/// What the compiled code of all services says about events.
final class Code {
    private static final JavaClasses TIDINGS = new ClassFileImporter().importPaths(SourceTree.classes());

    /// Modules in which something is put into an outbox.
    private static final Set<String> TELLERS = TIDINGS.stream()
            .filter(type -> type.getAccessesFromSelf().stream()
                    .anyMatch(call -> call.getTarget().getFullName().startsWith("tidings.messaging.Outbox.publish(")))
            .map(Code::moduleOf)
            .collect(toSet());

    private Code() {}

    /// The services that tell this event: those who make one, and have an outbox to put it into.
    static SortedSet<String> tellersOf(Class<? extends Event> event) {
        return TIDINGS.stream()
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(event)))
                .map(Code::moduleOf)
                .filter(TELLERS::contains)
                .collect(toCollection(TreeSet::new));
    }

    /// What each service does about this family, in the order of their names. The template reacts as well, but runs
    /// nowhere.
    static Collection<Reaction> reactionsTo(Class<? extends Event> family) {
        return TIDINGS.stream()
                .filter(type -> type.isAssignableTo("tidings.messaging.Reactions") && !type.isInterface())
                .filter(type -> !moduleOf(type).equals("template"))
                .map(Reaction::of)
                .filter(reaction -> reaction.family().equals(family.getName()))
                .collect(toMap(Reaction::service, it -> it, Reaction::and, TreeMap::new))
                .values();
    }

    /// The field that is the key of this family's events: the one of which its `key` is made.
    static String keyOf(Class<? extends Event> family) {
        var fields = TIDINGS.get(family).getMethod("key").getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(family))
                .map(call -> call.getName())
                .toList();
        if (fields.size() != 1) {
            throw new AssertionError("The key of %s is made of %s, not of one field".formatted(family, fields));
        }
        return fields.getFirst();
    }

    /// The sentences that stand above a type in its source.
    static String commentOn(Class<?> type) {
        return SourceTree.read(SourceTree.javaFile(type.getSimpleName()))
                .lines()
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring("///".length()).strip())
                .collect(Collectors.joining(" "));
    }

    static String moduleOf(JavaClass type) {
        return SourceTree.moduleOf(Path.of(type.getSource().orElseThrow().getUri()));
    }
}
