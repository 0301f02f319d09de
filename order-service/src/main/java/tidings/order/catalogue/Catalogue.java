package tidings.order.catalogue;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tidings.events.Line;
import tidings.events.Money;
import tidings.order.catalogue.Basket.Wanted;
import tidings.order.catalogue.BasketRefused.NotSold;
import tidings.order.catalogue.BasketRefused.OtherCurrency;

/// The catalogue says what can be bought, and for how much. Read once, when the service starts; a migration that
/// changes it comes with a new start.
public class Catalogue {
    private final Map<String, Product> products;

    public Catalogue(List<Product> products) {
        this.products =
                products.stream().collect(toMap(Product::sku, product -> product, (one, _) -> one, LinkedHashMap::new));
    }

    List<Product> products() {
        return List.copyOf(products.values());
    }

    /// The basket's lines at today's prices, one a product. Throws [BasketRefused] for products that are not sold here,
    /// and for prices that cannot be added up.
    public List<Line> price(Basket basket) {
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
        var unknown = find(lines, line -> !products.containsKey(line.sku()));
        if (!unknown.isEmpty()) {
            throw new BasketRefused(new NotSold(unknown));
        }
    }

    /// Refuses lines of several currencies: one order is paid at once, in one.
    private void refuseMixed(List<Wanted> lines) {
        var currency = priceOf(lines.getFirst().sku()).currency();
        var others = find(lines, line -> !priceOf(line.sku()).currency().equals(currency));
        if (!others.isEmpty()) {
            throw new BasketRefused(new OtherCurrency(others, currency));
        }
    }

    private static List<Integer> find(List<Wanted> lines, Predicate<Wanted> which) {
        return IntStream.range(0, lines.size())
                .filter(line -> which.test(lines.get(line)))
                .boxed()
                .toList();
    }
}
