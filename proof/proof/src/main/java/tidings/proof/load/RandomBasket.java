package tidings.proof.load;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A basket: what somebody wants to buy, and how it is to be paid.
record RandomBasket(List<BasketLine> lines, String paymentMethod) {
    private static final double DECLINED_CARDS = 0.1;

    /// One to three lines of one to three pieces, all in the currency of the first; one card in ten is declined.
    static RandomBasket random(List<ProductOnSale> products, RandomGenerator random) {
        var first = one(products, random);
        var others = products.stream().filter(first::isSoldLike).toList();
        var lines = IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(line -> line == 0 ? first : one(others, random))
                .map(product -> new BasketLine(product.sku(), random.nextInt(1, 4)))
                .toList();
        var declined = random.nextDouble() < DECLINED_CARDS;
        return new RandomBasket(lines, declined ? "pm_card_visa_chargeDeclined" : "pm_card_visa");
    }

    private static ProductOnSale one(List<ProductOnSale> products, RandomGenerator random) {
        return products.get(random.nextInt(products.size()));
    }
}
