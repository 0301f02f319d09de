package tidings.gateway;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/// A request whose connection died under it is sent once more, if twice is harmless: when it only asks, or has an
/// Idempotency-Key. An answer is never asked for again, whatever it says.
final class OnceMore extends DefaultHttpRequestRetryStrategy {
    OnceMore() {
        super(1, TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    protected boolean handleAsIdempotent(HttpRequest request) {
        return super.handleAsIdempotent(request) || request.containsHeader("Idempotency-Key");
    }

    @Override
    public boolean retryRequest(HttpResponse answer, int count, HttpContext context) {
        return false;
    }
}
