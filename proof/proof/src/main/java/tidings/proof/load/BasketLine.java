package tidings.proof.load;

/// A line of a basket: so many pieces of one product.
record BasketLine(String sku, int quantity) {}
