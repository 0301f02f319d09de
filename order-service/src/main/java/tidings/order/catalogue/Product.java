package tidings.order.catalogue;

import tidings.events.Money;

/// Something that can be bought, at the price of one piece.
public record Product(String sku, String name, Money price) {}
