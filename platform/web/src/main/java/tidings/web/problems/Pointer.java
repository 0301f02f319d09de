package tidings.web.problems;

import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;

/// The place in a body that is meant, as a JSON pointer such as `/lines/0/quantity`
/// ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
final class Pointer {
    private Pointer() {}

    /// Translates a bean's property path, such as `lines[0].quantity`.
    static String to(String path) {
        return through(Stream.of(path.split("[.\\[\\]]+")));
    }

    static String to(JacksonException failure) {
        return through(failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
    }

    private static String through(Stream<String> steps) {
        return steps.reduce(JsonPointer.empty(), JsonPointer::appendProperty, JsonPointer::append)
                .toString();
    }
}
