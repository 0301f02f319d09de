package tidings.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import tidings.messaging.Fence;

/// Asks Stripe only while what is asked for is still this instance's to do.
class FencedCalls extends HttpURLConnectionClient {
    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        Fence.pass();
        return super.request(request);
    }
}
