package tidings.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidings.events.Decline;
import tidings.events.OrderId;

/// A provider on paper: it keeps its charges and takes each step once. Something can happen before or after a step.
class PaperProvider implements Provider {
    static final String EMPTY_CARD = "empty card";
    static final String NO_CARD = "no card";

    static final Runnable SILENCE = () -> {
        throw ProviderFailure.silence(new Exception("The line is dead"));
    };
    static final Runnable FAILURE = () -> {
        throw ProviderFailure.answer("500");
    };

    private final Clock clock;
    private final Map<String, Standing> charges = new HashMap<>();
    private final Map<String, Instant> opened = new HashMap<>();
    private final Map<String, Standing> refusals = new HashMap<>();
    private final Map<String, String> chargesByKey = new HashMap<>();
    private final Map<String, Runnable> happenings = new HashMap<>();
    private final Map<OrderId, List<String>> chargesByOrder = new HashMap<>();
    private final List<String> moved = new ArrayList<>();
    private Standing refunded = new Standing.Refunded();
    private @Nullable Standing refusal;
    private int searches;
    private int refundRequests;

    PaperProvider() {
        this(Clock.systemUTC());
    }

    PaperProvider(Clock clock) {
        this.clock = clock;
    }

    /// Happens once, at a moment such as `before open` or `after confirm`.
    void at(String moment, Runnable happening) {
        happenings.put(moment, happening);
    }

    /// Every movement of money, in order.
    List<String> moved() {
        return moved;
    }

    Map<String, Standing> charges() {
        return charges;
    }

    /// Forgets its idempotency keys, as after a day.
    void forgetsKeys() {
        chargesByKey.clear();
    }

    /// How often it was searched through.
    int searches() {
        return searches;
    }

    /// How often it was asked to give money back, whatever it said.
    int refundRequests() {
        return refundRequests;
    }

    /// Gives nothing back for this reason, and says so again to who asks in the same words.
    void refusesRefunds(String reason) {
        refusal = new Standing.Unrefunded(reason);
    }

    /// Again; but what was refused stays refused to who asks in the same words.
    void givesRefunds() {
        refusal = null;
    }

    /// What becomes of refunds, also of those that were made.
    void refundsBecome(Standing standing) {
        charges.replaceAll(
                (_, now) -> now instanceof Standing.Charged || now instanceof Standing.Open ? now : standing);
        refunded = standing;
    }

    @Override
    public Opened open(Payment payment) throws ChargeRefused {
        if (payment.charge().method().equals(NO_CARD)) {
            throw new ChargeRefused(new Decline("resource_missing", "There is no such card."));
        }
        return step("open", () -> {
            var key = payment.id() + " " + payment.charge().attempt();
            var known = chargesByKey.get(key);
            return new Opened(known == null ? newCharge(payment, key) : known, known == null);
        });
    }

    @Override
    public Optional<Opened> find(Payment payment, Instant until) {
        searches++;
        return chargesByOrder.getOrDefault(payment.orderId(), List.of()).stream()
                .filter(name -> !opened.getOrDefault(name, Instant.MAX).isAfter(until))
                .max(Comparator.comparing(name -> !(charges.get(name) instanceof Standing.Open)))
                .map(charge -> new Opened(charge, false));
    }

    @Override
    public Standing look(Payment payment) {
        return step("look", () -> charge(payment));
    }

    @Override
    public Standing confirm(Payment payment) {
        return step(
                "confirm",
                () -> payment.charge().method().equals(EMPTY_CARD)
                        ? become(
                                payment, new Standing.Declined(new Decline("insufficient_funds", "The card is empty.")))
                        : move(payment, new Standing.Open(), new Standing.Charged()));
    }

    @Override
    public Standing cancel(Payment payment) {
        return step("cancel", () -> {
            expect(payment, new Standing.Open());
            return become(payment, new Standing.Canceled());
        });
    }

    @Override
    public Standing refund(Payment payment) {
        refundRequests++;
        return step("refund", () -> {
            var key = payment.id() + " " + payment.charge().attempt();
            if (refusal != null) {
                refusals.put(key, refusal);
            }
            var refused = refusals.get(key);
            return refused == null ? move(payment, new Standing.Charged(), refunded) : refused;
        });
    }

    private String newCharge(Payment payment, String key) {
        var name = "charge " + (charges.size() + 1);
        chargesByKey.put(key, name);
        chargesByOrder
                .computeIfAbsent(payment.orderId(), _ -> new ArrayList<>())
                .add(name);
        charges.put(name, new Standing.Open());
        opened.put(name, clock.instant());
        return name;
    }

    private Standing charge(Payment payment) {
        return charges.getOrDefault(payment.charge().name(), new Standing.Canceled());
    }

    private Standing move(Payment payment, Standing from, Standing to) {
        expect(payment, from);
        moved.add(to.getClass().getSimpleName());
        return become(payment, to);
    }

    private void expect(Payment payment, Standing standing) {
        if (!charge(payment).equals(standing)) {
            throw ProviderFailure.answer("The charge is " + charge(payment));
        }
    }

    private Standing become(Payment payment, Standing standing) {
        charges.put(payment.charge().name(), standing);
        return standing;
    }

    private <T> T step(String step, Supplier<T> action) {
        happen("before " + step);
        var result = action.get();
        happen("after " + step);
        return result;
    }

    private void happen(String moment) {
        var happening = happenings.remove(moment);
        if (happening != null) {
            happening.run();
        }
    }
}
