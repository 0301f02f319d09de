package tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// What a handler throws, or the lack of one, is answered with a problem.
@Order(0)
record ProblemResolver(Answers answers) implements HandlerExceptionResolver {
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        try {
            answers.explain(failure, request, response);
        } catch (IOException _) {
            // the caller is gone, and nobody is left to tell
        }
        return new ModelAndView();
    }
}
