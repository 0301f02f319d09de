package tidings.messaging.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what is missing in a sentence, instead of a stack trace.
class UnprovidedAnalyzer extends AbstractFailureAnalyzer<Unprovided> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, Unprovided unprovided) {
        return new FailureAnalysis(unprovided.getMessage(), unprovided.remedy(), unprovided);
    }
}
