package tidings.payment.stripe;

import com.stripe.model.Refund;
import tidings.payment.Standing.Unrefunded;

/// Trouble with a refund: why Stripe has not given money back, and what a person does about it.
final class StripeRefundTrouble {
    private static final String GIVE_IT_BACK =
            " Give the money back, as a new refund in Stripe's dashboard or on another way; then write"
                    + " refunded=elsewhere onto the payment's metadata there. It is seen by itself, or at once when it"
                    + " is performed again.";
    private static final String MEND_IT =
            " Mend the cause, and have it performed again: then the refund is asked for once more. Or give the money"
                    + " back on another way, and write refunded=elsewhere onto the payment's metadata in Stripe's"
                    + " dashboard; it is seen by itself. Do not have it performed again before you have written that:"
                    + " the customer would have the money twice.";

    private StripeRefundTrouble() {}

    static Unrefunded waits(Refund refund) {
        return new Unrefunded(("The refund %s of the payment %s waits because Stripe holds too little of the"
                        + " shop's money. Top up the balance in Stripe's dashboard; it then goes on by itself.")
                .formatted(refund.getId(), refund.getPaymentIntent()));
    }

    static Unrefunded failed(Refund refund) {
        return new Unrefunded(
                "The refund %s of the payment %s is %s (%s): the shop has the money, the customer does not."
                                .formatted(
                                        refund.getId(),
                                        refund.getPaymentIntent(),
                                        refund.getStatus(),
                                        refund.getFailureReason())
                        + GIVE_IT_BACK);
    }

    static Unrefunded refused(String paymentIntent, String why) {
        return new Unrefunded(refusal(paymentIntent, why) + MEND_IT);
    }

    static Unrefunded claimedBack(String paymentIntent) {
        var why = "the customer has had the bank claim it back. Answer that dispute in Stripe's dashboard; where it is"
                + " lost, the customer has the money";
        return new Unrefunded(refusal(paymentIntent, why) + GIVE_IT_BACK);
    }

    private static String refusal(String paymentIntent, String why) {
        return "Stripe refuses to give back the payment %s: %s.".formatted(paymentIntent, why);
    }
}
