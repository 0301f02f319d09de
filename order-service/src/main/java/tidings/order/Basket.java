package tidings.order;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.Range;
import tidings.events.Line;
import tidings.events.OrderPlaced;

/// What a customer wants, in at most 1,000 lines, and the payment method to pay it with.
record Basket(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid Wanted> lines,

        @NotNull @Pattern(regexp = "pm_\\w{1,250}", message = "must be a payment method, such as pm_card_visa")
        String paymentMethod) {

    /// At most 1,000 pieces a line; a `long`, so that a larger number is understood, and refused with a reason.
    record Wanted(
            @NotNull String sku,
            @Range(min = 1, max = 1_000) long quantity) {}

    /// How many pieces of each product: two lines of the same product are added up.
    Map<String, Integer> pieces() {
        var pieces = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> pieces.merge(line.sku, Math.toIntExact(line.quantity), Math::addExact));
        return pieces;
    }

    /// Whether this order is what the basket asks for.
    boolean asksFor(OrderPlaced order) {
        return paymentMethod.equals(order.paymentMethod())
                && pieces().equals(order.lines().stream().collect(toMap(Line::sku, Line::quantity)));
    }
}
