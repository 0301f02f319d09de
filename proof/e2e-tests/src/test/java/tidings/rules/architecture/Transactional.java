package tidings.rules.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.stream.Stream;

/// A class that opens a transaction, in any of Spring's ways: an annotation on it, on a method, on what it inherits or
/// on another annotation; a template or a transaction manager in its hands.
final class Transactional extends DescribedPredicate<JavaClass> {
    private static final List<String> ANNOTATIONS =
            List.of("org.springframework.transaction.annotation.Transactional", "jakarta.transaction.Transactional");
    private static final List<String> BY_HAND = List.of(
            "org.springframework.transaction.support.TransactionOperations",
            "org.springframework.transaction.TransactionManager");

    Transactional() {
        super("transactional");
    }

    @Override
    public boolean test(JavaClass type) {
        return family(type).anyMatch(Transactional::isAnnotated)
                || type.getAllMethods().stream().anyMatch(Transactional::isAnnotated)
                || family(type).anyMatch(Transactional::opensByHand);
    }

    private static Stream<JavaClass> family(JavaClass type) {
        return Stream.concat(type.getClassHierarchy().stream(), type.getAllRawInterfaces().stream());
    }

    private static boolean isAnnotated(CanBeAnnotated annotated) {
        return ANNOTATIONS.stream()
                .anyMatch(name -> annotated.isAnnotatedWith(name) || annotated.isMetaAnnotatedWith(name));
    }

    private static boolean opensByHand(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(it -> BY_HAND.stream().anyMatch(it.getTargetClass()::isAssignableTo));
    }
}
