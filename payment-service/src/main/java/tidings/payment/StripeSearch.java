package tidings.payment;

import static java.util.Comparator.comparing;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentListParams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidings.events.OrderId;

/// Looks for the payment intent of an order among all that were created since the order was placed.
///
/// By listing, which shows what was created a moment ago, where Stripe's search may not. Most orders are paid within a
/// minute; only where nothing was paid by then, the rest of the day is listed.
final class StripeSearch {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AT_LAST = Duration.ofDays(1); // long after the order's deadline
    private static final long LARGEST_PAGE = 100;
    private static final int PAID = 4;

    private final StripeClient client;

    StripeSearch(StripeClient client) {
        this.client = client;
    }

    /// The one that has come furthest, where there are several.
    Optional<PaymentIntent> find(OrderId order) throws StripeException {
        var ordered = order.time();
        var soon = ordered.plus(SOON);
        var found = new ArrayList<>(list(order, ordered.minus(CLOCKS_DIFFER), soon));
        if (found.stream().noneMatch(intent -> progress(intent) == PAID)) {
            found.addAll(list(order, soon.plusSeconds(1), ordered.plus(AT_LAST)));
        }
        return found.stream().max(comparing(StripeSearch::progress));
    }

    private List<PaymentIntent> list(OrderId order, Instant from, Instant until) throws StripeException {
        var created = PaymentIntentListParams.Created.builder()
                .setGte(Math.max(0, from.getEpochSecond()))
                .setLte(until.getEpochSecond());
        var wish = PaymentIntentListParams.builder().setCreated(created.build()).setLimit(LARGEST_PAGE);
        var found = new ArrayList<PaymentIntent>();
        for (var more = true; more; ) {
            var page = client.v1().paymentIntents().list(wish.build());
            page.getData().stream().filter(intent -> isFor(order, intent)).forEach(found::add);
            more = page.getHasMore();
            if (more) {
                wish.setStartingAfter(page.getData().getLast().getId());
            }
        }
        return found;
    }

    private static boolean isFor(OrderId order, PaymentIntent intent) {
        return order.toString().equals(intent.getMetadata().get(Stripe.ORDER_ID));
    }

    private static int progress(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" -> PAID;
            case "processing", "requires_capture", "requires_action" -> 3;
            case "requires_payment_method" -> 2;
            case "requires_confirmation" -> 1;
            default -> 0;
        };
    }
}
