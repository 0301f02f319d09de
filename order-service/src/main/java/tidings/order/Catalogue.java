package tidings.order;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tidings.events.Line;
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

    /// The basket's lines at today's prices, one a product. Refuses products that are not sold here.
    List<Line> price(Basket basket) {
        refuseUnknown(basket.lines());
        return basket.pieces().entrySet().stream()
                .map(piece -> line(piece.getKey(), piece.getValue()))
                .toList();
    }

    private Line line(String sku, int quantity) {
        return new Line(sku, quantity, requireNonNull(products.get(sku)).price());
    }

    private void refuseUnknown(List<Wanted> lines) {
        var unknown = IntStream.range(0, lines.size())
                .filter(line -> !products.containsKey(lines.get(line).sku()))
                .mapToObj("/lines/%d/sku"::formatted)
                .toList();
        if (!unknown.isEmpty()) {
            var refusal =
                    Problem.invalid("Not all of it is sold here, so nothing was ordered. GET /products tells what is.");
            unknown.forEach(line -> refusal.at(line, "must be a product of the catalogue"));
            throw refusal;
        }
    }
}
