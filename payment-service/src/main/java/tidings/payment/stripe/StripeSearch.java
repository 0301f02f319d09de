package tidings.payment.stripe;

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
import org.springframework.stereotype.Component;
import tidings.events.OrderId;
import tidings.payment.Opened;

/// Looks for the payment intent of an order among all that were created since the order was placed.
///
/// By listing, which shows what was created a moment ago, where Stripe's search may not. Most orders are paid
/// within a minute; only where nothing was paid by then, the rest of the time is listed, newest first. One that
/// was paid ends the search: a second one is never paid.
@Component
class StripeSearch {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final long LARGEST_PAGE = 100;
    private static final int PAID = 4;

    private final StripeClient client;
    private final StripeFailures failures;

    StripeSearch(StripeClient client, StripeFailures failures) {
        this.client = client;
        this.failures = failures;
    }

    /// Finds the payment intent that has come furthest, where there are several.
    Optional<Opened> find(OrderId order, Instant until) {
        return failures.ask(() -> furthest(order, until)).map(intent -> new Opened(intent.getId(), false));
    }

    private Optional<PaymentIntent> furthest(OrderId order, Instant until) throws StripeException {
        var ordered = order.time();
        var soon = ordered.plus(SOON);
        var found = new ArrayList<>(list(order, ordered.minus(CLOCKS_DIFFER), soon));
        var last = until.plus(CLOCKS_DIFFER);
        if (!isPaid(found) && last.isAfter(soon)) {
            found.addAll(list(order, soon.plusSeconds(1), last));
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
            more = page.getHasMore() && !isPaid(found);
            if (more) {
                wish.setStartingAfter(page.getData().getLast().getId());
            }
        }
        return found;
    }

    private static boolean isPaid(List<PaymentIntent> found) {
        return found.stream().anyMatch(intent -> progress(intent) == PAID);
    }

    private static boolean isFor(OrderId order, PaymentIntent intent) {
        return order.toString().equals(intent.getMetadata().get(StripeOpening.ORDER_ID));
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
