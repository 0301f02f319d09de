package tidings.outside.stripe.api;

/// Something that Stripe answers with, and that says what it is, such as `payment_intent`.
public interface StripeObject {
    String object();
}
