package tidings.web.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/// A service that lacks a secret says which, instead of showing a stack trace.
final class MissingSecretAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {
    private final Environment environment;

    MissingSecretAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, PlaceholderResolutionException missing) {
        var service = environment.getProperty("spring.application.name");
        var place = environment.getProperty("TIDINGS_SECRETS", "/run/secrets");
        return new FailureAnalysis(
                "%s lacks the secret %s.".formatted(service, missing.getPlaceholder()),
                "Put a file of that name into %s, where its secrets are.".formatted(place),
                missing);
    }
}
