package tidings.web.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tidings.web.Problem;
import tidings.web.bodies.BodyTooLarge;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// A body that could not be read: malformed (400), or well-formed with a value that its place cannot hold (422).
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException body) {
        if (NestedExceptionUtils.getMostSpecificCause(body) instanceof BodyTooLarge) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (body.getCause()) {
            case UnrecognizedPropertyException unknown -> unknownProperty(unknown);
            case MismatchedInputException value when !value.getPath().isEmpty() -> misfit(value, value.getTargetType());
            case InputCoercionException value when !value.getPath().isEmpty() -> misfit(value, value.getTargetType());
            case MismatchedInputException root -> wrongRoot(root);
            case JacksonException json -> malformed(json);
            case null, default -> bad("The body is missing or was cut short. Send a JSON object.");
        };
    }

    /// The problem of a body whose sender went away, or fell silent.
    static Problem incomplete() {
        return bad("Not all of the body came, so nothing was done. Send as much as Content-Length says, at once.");
    }

    private static Problem unknownProperty(UnrecognizedPropertyException unknown) {
        return bad("The body has a property that is not known here, so nothing was done. Leave it out.")
                .at(Pointer.to(unknown), "is not known here");
    }

    private static Problem misfit(JacksonException value, @Nullable Class<?> type) {
        return InvalidContent.problem().at(Pointer.to(value), "must be " + wanted(type));
    }

    private static Problem wrongRoot(MismatchedInputException root) {
        return bad("The body is JSON, but not %s. Check its outermost value.".formatted(wanted(root.getTargetType())));
    }

    /// The problem of a body that is no JSON. No place is known where it goes beyond a limit, such as lists in lists.
    private static Problem malformed(JacksonException json) {
        var place = json.getLocation();
        var where = place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
        return bad("The body is not valid JSON%s. Correct it, and send the request again.".formatted(where));
    }

    private static Problem bad(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, detail);
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number between %d and %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == String.class) {
            return "a text without control characters";
        }
        return type != null && Iterable.class.isAssignableFrom(type) ? "a list" : "an object with known properties";
    }
}
