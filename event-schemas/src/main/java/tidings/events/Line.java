package tidings.events;

/// So many pieces of one product, at the price of one piece when the order was placed.
public record Line(String sku, int quantity, Money unitPrice) {
    public Money price() {
        return unitPrice.times(quantity);
    }
}
