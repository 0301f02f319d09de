package tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers a caller without a token, or with one that is no good, and says how to get one.
public record Unauthorized(ProblemWriter answers) implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var challenge = refusal instanceof OAuth2AuthenticationException
                ? "Bearer realm=\"tidings\", error=\"invalid_token\""
                : "Bearer realm=\"tidings\"";
        answers.send(
                Problem.of(HttpStatus.UNAUTHORIZED).with(HttpHeaders.WWW_AUTHENTICATE, challenge), request, response);
    }
}
