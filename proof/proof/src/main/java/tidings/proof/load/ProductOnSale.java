package tidings.proof.load;

/// What can be bought.
record ProductOnSale(String sku, String currency) {
    boolean isSoldLike(ProductOnSale other) {
        return currency.equals(other.currency);
    }
}
