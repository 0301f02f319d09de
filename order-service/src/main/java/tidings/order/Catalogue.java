package tidings.order;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tidings.events.Line;
import tidings.events.Money;
import tidings.order.Basket.Wanted;
import tidings.web.Problem;

/// What can be bought, and for how much. Read once, when the service starts; a migration that changes it comes with a
/// new start.
class Catalogue {
    private final Map<String, Product> products;

    Catalogue(List<Product> products) {
        this.products =
                products.stream().collect(toMap(Product::sku, product -> product, (one, _) -> one, LinkedHashMap::new));
    }

    List<Product> products() {
        return List.copyOf(products.values());
    }

    /// The basket's lines at today's prices, one a product. Refuses products that are not sold here, and prices that
    /// cannot be added up.
    List<Line> price(Basket basket) {
        refuseUnknown(basket.lines());
        refuseMixed(basket.lines());
        return basket.pieces().entrySet().stream()
                .map(piece -> line(piece.getKey(), piece.getValue()))
                .toList();
    }

    private Line line(String sku, int quantity) {
        return new Line(sku, quantity, priceOf(sku));
    }

    private Money priceOf(String sku) {
        return requireNonNull(products.get(sku)).price();
    }

    private void refuseUnknown(List<Wanted> lines) {
        refuse(
                lines,
                line -> !products.containsKey(line.sku()),
                "Not all of it is sold here, so nothing was ordered. GET /products tells what is.",
                "must be a product of the catalogue");
    }

    /// One order is paid at once, in one currency.
    private void refuseMixed(List<Wanted> lines) {
        var currency = priceOf(lines.getFirst().sku()).currency();
        refuse(
                lines,
                line -> !priceOf(line.sku()).currency().equals(currency),
                "It has prices in several currencies, so nothing was ordered. Order what is sold in each by itself.",
                "must be sold in %s, as the first line is".formatted(currency));
    }

    private static void refuse(List<Wanted> lines, Predicate<Wanted> wrong, String detail, String wanted) {
        var places = IntStream.range(0, lines.size())
                .filter(line -> wrong.test(lines.get(line)))
                .mapToObj("/lines/%d/sku"::formatted)
                .toList();
        if (!places.isEmpty()) {
            var refusal = Problem.invalid(detail);
            places.forEach(place -> refusal.at(place, wanted));
            throw refusal;
        }
    }
}
