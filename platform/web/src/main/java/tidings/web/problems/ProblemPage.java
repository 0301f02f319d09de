package tidings.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tidings.web.Problem;

/// The container's error page: what failed outside of any handler, in a filter for instance, is a problem like others.
@RestController
record ProblemPage(JsonProblemWriter answers) implements ErrorController {
    @RequestMapping("${spring.web.error.path:/error}")
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            answers.explain(failure, request, response);
        } else {
            answers.send(Problem.of(status(request)), request, response);
        }
    }

    /// The status of the problem; 404 where a client asks for the page itself.
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
