package tidings.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tidings.web.ProblemMapper;

/// Answers what a handler throws, or the lack of one, with a problem.
@Order(0)
record ProblemResolver(ProblemMapper mapper, JsonProblemWriter answers) implements HandlerExceptionResolver {
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var problem = mapper.problem(failure);
        try {
            answers.explain(problem == null ? failure : problem, request, response);
        } catch (IOException _) {
            // the caller is gone, and nobody is left to tell
        }
        return new ModelAndView();
    }
}
