package tidings.order.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
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

/// A basket holds what a customer wants, in at most 1,000 lines, and the payment method to pay it with.
public record Basket(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid Wanted> lines,

        @NotNull @Pattern(regexp = "pm_\\w{1,250}", message = "must be a payment method, such as pm_card_visa")
        String paymentMethod) {

    /// One line: 1,000 pieces at most; a `long`, so that a larger number is understood, and refused with a reason.
    public record Wanted(
            @NotNull String sku,
            @Range(min = 1, max = 1_000) long quantity) {

        private boolean isLegible() {
            return sku != null && quantity > 0;
        }
    }

    /// How many pieces of each product: two lines of the same product are added up.
    Map<String, Integer> pieces() {
        var pieces = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> pieces.merge(line.sku, Math.toIntExact(line.quantity), Math::addExact));
        return pieces;
    }

    /// Whether this order is what the basket asks for. It may be although the basket breaks a rule: when it was
    /// ordered, the rules may have been others.
    public boolean asksFor(OrderPlaced order) {
        return isLegible()
                && paymentMethod.equals(order.paymentMethod())
                && wanted().equals(order.lines().stream().collect(toMap(Line::sku, line -> (long) line.quantity())));
    }

    private boolean isLegible() {
        return lines != null
                && paymentMethod != null
                && lines.stream().allMatch(line -> line != null && line.isLegible());
    }

    private Map<String, Long> wanted() {
        return lines.stream().collect(groupingBy(Wanted::sku, summingLong(Wanted::quantity)));
    }
}
