package tidings.order;

import tidings.events.Money;

/// Something that can be bought, at the price of one piece.
record Product(String sku, String name, Money price) {}
