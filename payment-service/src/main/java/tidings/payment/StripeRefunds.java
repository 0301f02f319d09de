package tidings.payment;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.RefundCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tidings.payment.Standing.Unrefunded;

/// What has come of giving back the money of a payment intent.
///
/// Stripe counts a refund as given back from the moment in which it is asked for, and takes that back when it fails. So
/// what counts is what each refund says of itself.
final class StripeRefunds {
    /// Written onto the payment intent by a person who has given the money back on another way.
    private static final String REFUNDED = "refunded";

    private static final String ELSEWHERE = "elsewhere";
    private static final String CLAIMED_BACK = "the customer has had the bank claim it back. Answer that dispute in"
            + " Stripe's dashboard; where it is lost, the customer has the money";
    private static final String WHAT_TO_DO = " Give the money back, as a new refund in Stripe's dashboard or on another"
            + " way; then write refunded=elsewhere onto the payment's metadata there. It is seen by itself, or at once"
            + " when it is performed again.";
    private static final String MEND_OR_DO =
            " Mend the cause, and have it performed again: then the refund is asked for"
                    + " once more. Or give the money back on another way, and write refunded=elsewhere onto the payment's"
                    + " metadata in Stripe's dashboard; it is seen by itself. Do not have it performed again before you have"
                    + " written that: the customer would have the money twice.";

    private StripeRefunds() {}

    static Standing standing(PaymentIntent paid) {
        var charge = paid.getLatestChargeObject();
        if (isGivenBackElsewhere(paid)) {
            return new Standing.Refunded();
        }
        return charge == null ? new Standing.Charged() : standing(paid, charge);
    }

    static Standing pending(Refund refund) {
        return "insufficient_funds".equals(refund.getPendingReason())
                ? new Unrefunded(("The refund %s of the payment %s waits because Stripe holds too little of the"
                                + " shop's money. Top up the balance in Stripe's dashboard; it then goes on by itself.")
                        .formatted(refund.getId(), refund.getPaymentIntent()))
                : new Standing.Refunding();
    }

    static Unrefunded failed(Refund refund) {
        return new Unrefunded(
                "The refund %s of the payment %s is %s (%s): the shop has the money, the customer does not."
                                .formatted(
                                        refund.getId(),
                                        refund.getPaymentIntent(),
                                        refund.getStatus(),
                                        refund.getFailureReason())
                        + WHAT_TO_DO);
    }

    static Unrefunded refused(String paymentIntent, String why) {
        return new Unrefunded(
                "Stripe refuses to give back the payment %s: %s.".formatted(paymentIntent, why) + MEND_OR_DO);
    }

    private static Standing standing(PaymentIntent paid, Charge charge) {
        var refunds = refunds(charge);
        var arrived = sum(refunds, refund -> refund.getStatus().equals("succeeded"));
        if (arrived >= paid.getAmount()) {
            return new Standing.Refunded();
        }
        return last(refunds, StripeRefunds::isPending)
                .map(StripeRefunds::pending)
                .or(() -> last(refunds, refund -> !refund.getStatus().equals("succeeded"))
                        .map(StripeRefunds::failed))
                .orElseGet(() -> notAskedFor(paid, charge));
    }

    private static Standing notAskedFor(PaymentIntent paid, Charge charge) {
        return Boolean.TRUE.equals(charge.getDisputed()) ? refused(paid.getId(), CLAIMED_BACK) : new Standing.Charged();
    }

    private static boolean isGivenBackElsewhere(PaymentIntent paid) {
        return paid.getMetadata() != null && ELSEWHERE.equals(paid.getMetadata().get(REFUNDED));
    }

    private static List<Refund> refunds(Charge charge) {
        return Optional.ofNullable(charge.getRefunds())
                .map(RefundCollection::getData)
                .orElse(List.of());
    }

    private static long sum(List<Refund> refunds, Predicate<Refund> which) {
        return refunds.stream().filter(which).mapToLong(Refund::getAmount).sum();
    }

    /// Stripe lists the newest first.
    private static Optional<Refund> last(List<Refund> refunds, Predicate<Refund> which) {
        return refunds.stream().filter(which).findFirst();
    }

    private static boolean isPending(Refund refund) {
        return refund.getStatus().equals("pending") || refund.getStatus().equals("requires_action");
    }
}
