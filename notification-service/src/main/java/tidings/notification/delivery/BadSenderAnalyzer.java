package tidings.notification.delivery;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to set instead, in a sentence in place of a stack trace.
class BadSenderAnalyzer extends AbstractFailureAnalyzer<BadSender> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, BadSender bad) {
        return new FailureAnalysis(
                bad.getMessage(),
                "Set TIDINGS_MAIL_FROM to an address, such as shop@example.org, or to a name with one, such as"
                        + " \"Tidings, Inc.\" <shop@example.org>: a name with a comma or another sign needs the"
                        + " quotes.",
                bad);
    }
}
