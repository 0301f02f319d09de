package tidings.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tidings.events.Decline;
import tidings.events.UserId;

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

    private final Map<String, Standing> charges = new HashMap<>();
    private final Map<String, String> chargesByKey = new HashMap<>();
    private final Map<String, Runnable> happenings = new HashMap<>();
    private final List<String> moved = new ArrayList<>();

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

    @Override
    public String open(Payment payment) throws Refused {
        if (payment.method().equals(NO_CARD)) {
            throw new Refused(new Decline("resource_missing", "There is no such card."));
        }
        return step(
                "open", () -> chargesByKey.computeIfAbsent(payment.id() + " " + payment.attempt(), _ -> newCharge()));
    }

    @Override
    public Standing look(Payment payment) {
        return step("look", () -> charge(payment));
    }

    @Override
    public Standing confirm(Payment payment) {
        return step(
                "confirm",
                () -> payment.method().equals(EMPTY_CARD)
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
        return step("refund", () -> move(payment, new Standing.Charged(), new Standing.Refunded()));
    }

    @Override
    public String introduce(UserId userId, int attempt) {
        return "customer " + userId;
    }

    @Override
    public void describe(String customer, CreateCustomer user) {}

    @Override
    public void forget(String customer) {}

    private String newCharge() {
        var name = "charge " + (charges.size() + 1);
        charges.put(name, new Standing.Open());
        return name;
    }

    private Standing charge(Payment payment) {
        return charges.getOrDefault(payment.charge(), new Standing.Canceled());
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
        charges.put(payment.charge(), standing);
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
