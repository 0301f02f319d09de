package tidings.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Why a request is refused, in words for its sender: what happened, what it means, what to do
/// ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).
///
/// Thrown anywhere in a request, it becomes the answer. It is an answer and no defect, so it has no stack trace.
public final class Problem extends ErrorResponseException {
    private static final String KINDS = "tag:tidings.example,2026:";

    private final List<BodyError> faults = new ArrayList<>();

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /// A problem of which no more than its status is known.
    public static Problem of(HttpStatus status) {
        return of(status, StatusDetails.of(status));
    }

    /// A problem that is of no kind of its own, in words that fit.
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, described(status, "about:blank", status.getReasonPhrase(), detail));
    }

    /// A problem of its own kind, such as `email-taken`, which programs can tell from others of that status.
    public static Problem of(HttpStatus status, String kind, String title, String detail) {
        return new Problem(status, described(status, KINDS + kind, title, detail));
    }

    /// A problem with what does not exist, or is not for the caller to know of.
    public static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    /// A problem with a body that is understood but cannot be accepted; [#at] says where.
    public static Problem invalid(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Invalid content", detail);
    }

    /// Points at what is wrong in the body: a JSON pointer, and what would be right.
    public Problem at(String pointer, String detail) {
        faults.add(new BodyError(pointer, detail));
        return this;
    }

    /// Adds a header to the answer, such as `Retry-After`.
    public Problem with(String header, String value) {
        getHeaders().add(header, value);
        return this;
    }

    /// What is wrong in the body, as far as it is at fault.
    public List<BodyError> faults() {
        return List.copyOf(faults);
    }

    private static ProblemDetail described(HttpStatus status, String type, String title, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(type));
        body.setTitle(title);
        return body;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
