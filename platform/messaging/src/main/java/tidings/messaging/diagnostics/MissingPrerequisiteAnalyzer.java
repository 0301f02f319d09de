package tidings.messaging.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what is missing in a sentence, instead of a stack trace.
class MissingPrerequisiteAnalyzer extends AbstractFailureAnalyzer<MissingPrerequisite> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingPrerequisite unprovided) {
        return new FailureAnalysis(unprovided.getMessage(), unprovided.remedy(), unprovided);
    }
}
