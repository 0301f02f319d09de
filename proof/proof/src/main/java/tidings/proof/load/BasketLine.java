package tidings.proof.load;

record BasketLine(String sku, int quantity) {}
