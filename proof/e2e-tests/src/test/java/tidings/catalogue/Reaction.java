package tidings.catalogue;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tidings.rules.SourceTree;

/// The reaction of a service to a family of events: which of them it leaves alone, with the reason that its code gives.
record Reaction(String service, String family, Map<String, String> leftAlone) {
    private static final Pattern LEFT_ALONE = Pattern.compile("case (\\w+) _ -> \\{} // (.+)");

    static Reaction of(JavaClass reactions) {
        var declared =
                (JavaParameterizedType) reactions.getInterfaces().iterator().next();
        return new Reaction(
                Code.moduleOf(reactions),
                declared.getActualTypeArguments().getFirst().toErasure().getName(),
                looksAtEachEvent(reactions) ? Map.of() : leftAloneBy(reactions));
    }

    /// What one and the other do. Left alone is what neither does anything about.
    Reaction and(Reaction other) {
        var neither = new TreeMap<>(leftAlone);
        neither.keySet().retainAll(other.leftAlone.keySet());
        return new Reaction(service, family, neither);
    }

    /// Whether the reactions take the envelope. They do so before they look what the event is: no event is left
    /// alone then.
    private static boolean looksAtEachEvent(JavaClass reactions) {
        return reactions.getMethods().stream()
                .anyMatch(method -> method.getRawParameterTypes().size() == 2);
    }

    private static Map<String, String> leftAloneBy(JavaClass reactions) {
        var file = SourceTree.module(Code.moduleOf(reactions))
                .resolve("src/main/java/%s.java".formatted(reactions.getName().replace('.', '/')));
        return LEFT_ALONE
                .matcher(SourceTree.read(file))
                .results()
                .collect(toMap(it -> it.group(1), it -> it.group(2), (one, _) -> one, TreeMap::new));
    }
}
