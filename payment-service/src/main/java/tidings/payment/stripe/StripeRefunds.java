package tidings.payment.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.RefundCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tidings.payment.Standing;

/// Stripe's refunds of a payment intent: what has come of giving back its money.
///
/// Stripe counts a refund as given back from the moment in which it is asked for, and takes that back when it fails. So
/// what counts is what each refund says of itself.
final class StripeRefunds {
    /// The mark that a person writes onto a payment intent after giving the money back on another way.
    private static final String REFUNDED = "refunded";

    private static final String ELSEWHERE = "elsewhere";

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
                ? StripeRefundTrouble.waits(refund)
                : new Standing.Refunding();
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
                        .map(StripeRefundTrouble::failed))
                .orElseGet(() -> notAskedFor(paid, charge));
    }

    private static Standing notAskedFor(PaymentIntent paid, Charge charge) {
        return Boolean.TRUE.equals(charge.getDisputed())
                ? StripeRefundTrouble.claimedBack(paid.getId())
                : new Standing.Charged();
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

    /// The last refund that fits; Stripe lists the newest first.
    private static Optional<Refund> last(List<Refund> refunds, Predicate<Refund> which) {
        return refunds.stream().filter(which).findFirst();
    }

    private static boolean isPending(Refund refund) {
        return refund.getStatus().equals("pending") || refund.getStatus().equals("requires_action");
    }
}
