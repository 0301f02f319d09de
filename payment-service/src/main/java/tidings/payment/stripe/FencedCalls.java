package tidings.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import tidings.messaging.Fence;

/// Calls to Stripe that are made only while what is asked for is still this instance's to do.
class FencedCalls extends HttpURLConnectionClient {
    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        Fence.pass();
        return super.request(request);
    }
}
