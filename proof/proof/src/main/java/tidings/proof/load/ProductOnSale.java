package tidings.proof.load;

/// A product that can be bought.
record ProductOnSale(String sku, String currency) {
    boolean isSoldLike(ProductOnSale other) {
        return currency.equals(other.currency);
    }
}
