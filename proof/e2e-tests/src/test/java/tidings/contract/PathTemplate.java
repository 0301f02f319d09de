package tidings.contract;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/// The path of a request, with names for what differs between one request and the next, such as `/api/orders/{id}`.
record PathTemplate(String text) {
    static PathTemplate of(JsonPointer operation) {
        return new PathTemplate(operation.head().last().getMatchingProperty());
    }

    boolean matches(String path) {
        return pattern().matcher(path).matches();
    }

    /// What stands in a path for each of the names.
    Map<String, String> values(String path) {
        var matcher = pattern().matcher(path);
        return matcher.matches()
                ? matcher.namedGroups().keySet().stream().collect(toMap(name -> name, matcher::group))
                : Map.of();
    }

    private Pattern pattern() {
        return Pattern.compile(text.replace(".", "\\.").replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
    }
}
