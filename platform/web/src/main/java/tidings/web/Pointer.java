package tidings.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// Where in a body: a JSON pointer, such as `/lines/0/quantity`
/// ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
final class Pointer {
    private Pointer() {}

    /// From a bean's property path, such as `lines[0].quantity`.
    static String to(String path) {
        return joined(Stream.of(path.split("[.\\[\\]]+")));
    }

    static String to(JacksonException failure) {
        return joined(failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
    }

    private static String joined(Stream<String> steps) {
        return steps.map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
