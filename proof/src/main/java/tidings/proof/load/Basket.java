package tidings.proof.load;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What somebody wants to buy, and how it is to be paid.
record Basket(List<Line> lines, String paymentMethod) {
    private static final double DECLINED_CARDS = 0.1;

    record Line(String sku, int quantity) {}

    /// One to three lines of one to three pieces; one card in ten is declined.
    static Basket random(List<String> skus, RandomGenerator random) {
        var lines = IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(_ -> new Line(skus.get(random.nextInt(skus.size())), random.nextInt(1, 4)))
                .toList();
        var declined = random.nextDouble() < DECLINED_CARDS;
        return new Basket(lines, declined ? "pm_card_visa_chargeDeclined" : "pm_card_visa");
    }
}
