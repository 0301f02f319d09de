package tidings.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.rules.SourceTree;

/// The OpenAPI document describes what the services answer, all of it and nothing else.
class OpenApiContractTest {
    private static final String MAPPINGS = "org.springframework.web.bind.annotation.";

    private final OpenApiContract contract = new OpenApiContract();

    @Test
    void whatTheServicesAnswerIsDescribedAndNothingElse() {
        assertThat(contract.requests())
                .containsExactlyInAnyOrderElementsOf(whatTheServicesAnswer().toList());
    }

    @Test
    void anExampleIsWhatItsSchemaDescribes() {
        assertThat(contract.faultsOfExamples()).isEmpty();
    }

    /// The requests as the world makes them, such as `GET /api/products`.
    private static Stream<String> whatTheServicesAnswer() {
        return new ClassFileImporter()
                .importPaths(SourceTree.classes()).stream()
                        .filter(resideOutsideOfPackages("tidings.outside..", "tidings.web.."))
                        .flatMap(controller -> controller.getMethods().stream())
                        .flatMap(method -> method.getAnnotations().stream())
                        .filter(mapping -> mapping.getRawType().getName().matches(MAPPINGS + "\\w+Mapping"))
                        .map(OpenApiContractTest::request);
    }

    private static String request(JavaAnnotation<?> mapping) {
        var method = mapping.getRawType().getSimpleName().replace("Mapping", "").toUpperCase(Locale.ROOT);
        var paths = (Object[]) mapping.get("value").orElseThrow();
        var path = String.valueOf(paths[0]).replaceAll(":[^}]+}", "}");
        return "%s %s".formatted(method, path.matches("/(api|schemas)/.*") ? path : "/api" + path);
    }
}
