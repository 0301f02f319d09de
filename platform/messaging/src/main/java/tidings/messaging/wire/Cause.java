package tidings.messaging.wire;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Why something happens: the event that is reacted to, if any, the request at the beginning of it all, and the trace
/// (a [traceparent](https://www.w3.org/TR/trace-context/)). Noted with all that is told or intended, so that the
/// thread is not lost where work waits in a table or on a topic.
public record Cause(
        @Nullable UUID eventId,
        @Nullable String correlationId,
        @Nullable String traceparent) {
    static final String CORRELATION_ID = "correlationId";

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    /// The cause of what this thread does now.
    public static Cause current() {
        var eventId = CURRENT.isBound() ? CURRENT.get().eventId : null;
        return new Cause(
                eventId, MDC.get(CORRELATION_ID), traceparentOf(Span.current().getSpanContext()));
    }

    /// Does the work as a consequence of this cause: in a span of the same trace, and with the same correlation id.
    public <X extends Exception> void during(SpanBuilder step, Work<X> work) throws X {
        var span = step.setParent(trace()).startSpan();
        try (var _ = span.makeCurrent();
                var _ = MDC.putCloseable(CORRELATION_ID, correlationId)) {
            ScopedValue.where(CURRENT, this).call(() -> {
                work.run();
                return this;
            });
        } finally {
            span.end();
        }
    }

    /// Does the work in the place of the thread whose cause this is: in the same span.
    public <T extends @Nullable Object, X extends Throwable> T inPlace(ScopedValue.CallableOp<T, X> work) throws X {
        try (var _ = trace().makeCurrent();
                var _ = MDC.putCloseable(CORRELATION_ID, correlationId)) {
            return ScopedValue.where(CURRENT, this).call(work);
        }
    }

    /// Something to do that can fail with `X`.
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    private Context trace() {
        var parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (!parts.matches()) {
            return Context.root();
        }
        var flags = TraceFlags.fromHex(parts.group(3), 0);
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parts.group(1), parts.group(2), flags, TraceState.getDefault())));
    }

    private static @Nullable String traceparentOf(SpanContext span) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
