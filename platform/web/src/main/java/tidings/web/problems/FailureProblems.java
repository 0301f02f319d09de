package tidings.web.problems;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tidings.web.CommitUnanswered;
import tidings.web.Problem;
import tidings.web.bodies.BodyTooLarge;

/// What each way of failing means to the caller: one table, wherever in the request it failed.
final class FailureProblems {
    /// Connection lost, resources short, shut down, ended because the transaction stood still for too long.
    private static final Pattern OUT_OF_REACH = Pattern.compile("08...|53...|57P..|25P0[34]");

    private FailureProblems() {}

    /// @param harmless whether the request changes nothing, so that it can be sent again whatever happened to it
    static Problem explain(Throwable failure, boolean harmless) {
        return harmless && CommitUnanswered.isBehind(failure) ? unavailable(2) : explain(failure);
    }

    private static Problem explain(Throwable failure) {
        return causes(failure)
                .map(FailureProblems::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    private static @Nullable Problem known(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case BodyTooLarge _ -> Problem.of(HttpStatus.CONTENT_TOO_LARGE);
            case ClientAbortException _ -> Problem.of(HttpStatus.BAD_REQUEST);
            case EOFException _, SocketTimeoutException _ -> UnreadableBody.incomplete();
            case InvalidParameterException _ -> Problem.of(HttpStatus.BAD_REQUEST);
            case BadRequestException _ -> Problem.of(HttpStatus.BAD_REQUEST);
            case InvalidMediaTypeException _ -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            case HttpMessageNotReadableException body -> UnreadableBody.problem(body);
            case MethodArgumentNotValidException body -> InvalidContent.problem(body);
            case HandlerMethodValidationException arguments -> InvalidContent.problem(arguments);
            case TypeMismatchException argument -> mismatch(argument);
            case ErrorResponse answer -> answered(answer);
            case CommitUnanswered _ -> Problem.of(HttpStatus.GATEWAY_TIMEOUT);
            case SQLTransientConnectionException _ -> unavailable(2);
            case SQLException sql -> database(sql);
            default -> null;
        };
    }

    private static Problem mismatch(TypeMismatchException argument) {
        var given = argument.getValue() instanceof String text ? "'%s'".formatted(text) : "What was given";
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "%s is not a value that '%s' can have. Check it, and send the request again."
                        .formatted(given, argument.getPropertyName()));
    }

    /// The problem of Spring's own exceptions, which know their status and their headers (`Allow`, `Accept`).
    private static Problem answered(ErrorResponse answer) {
        var problem = Problem.of(HttpStatus.valueOf(answer.getStatusCode().value()));
        answer.getHeaders().forEach((name, values) -> problem.with(name, String.join(", ", values)));
        return problem;
    }

    /// The database is away or too busy, or chose this transaction to end a deadlock: both pass. Told by the
    /// [state](https://www.postgresql.org/docs/current/errcodes-appendix.html) of the failure.
    private static @Nullable Problem database(SQLException sql) {
        var state = Objects.requireNonNullElse(sql.getSQLState(), "");
        if (OUT_OF_REACH.matcher(state).matches() || isCutOff(sql)) {
            return unavailable(2);
        }
        return state.startsWith("40") || state.equals("55P03") ? unavailable(1) : null;
    }

    /// Whether the connection broke in a transaction: the pool says so of whatever is asked of it afterwards.
    private static boolean isCutOff(SQLException sql) {
        return sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage());
    }

    private static Problem unavailable(int seconds) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE).with("Retry-After", String.valueOf(seconds));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
