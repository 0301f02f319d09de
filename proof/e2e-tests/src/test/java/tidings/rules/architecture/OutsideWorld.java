package tidings.rules.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a class can reach somebody outside of the system: itself, or through what it uses of its own service, behind
/// interfaces included.
final class OutsideWorld extends ArchCondition<JavaClass> {
    static final DescribedPredicate<JavaClass> LINES = JavaClass.Predicates.resideInAnyPackage(
                    "java.net.http..",
                    "java.nio.channels..",
                    "org.springframework.web.client..",
                    "org.springframework.mail..",
                    "jakarta.mail..",
                    "org.eclipse.angus..",
                    "com.stripe..")
            .or(DescribedPredicate.describe("sockets", OutsideWorld::isSocket));

    OutsideWorld() {
        super("reach the outside world");
    }

    private static boolean isSocket(JavaClass type) {
        return Set.of(
                        "java.net.Socket",
                        "java.net.URL",
                        "java.net.URLConnection",
                        "java.net.HttpURLConnection",
                        "javax.net.SocketFactory")
                .contains(type.getName());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var seen = new HashSet<>(Set.of(type));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            var here = next.remove();
            uses(here)
                    .filter(LINES)
                    .forEach(line -> events.add(SimpleConditionEvent.satisfied(
                            type,
                            "%s reaches %s through %s".formatted(type.getName(), line.getName(), here.getName()))));
            Stream.concat(uses(here), here.getSubclasses().stream())
                    .filter(it -> isNeighbour(it, type))
                    .filter(seen::add)
                    .forEach(next::add);
        }
    }

    private static Stream<JavaClass> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .distinct();
    }

    /// `tidings.payment` and whatever is below it.
    private static boolean isNeighbour(JavaClass one, JavaClass other) {
        return service(one).equals(service(other));
    }

    private static String service(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).limit(2).reduce("", "%s.%s"::formatted);
    }
}
