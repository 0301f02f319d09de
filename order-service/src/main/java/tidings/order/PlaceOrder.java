package tidings.order;

import tidings.events.UserId;
import tidings.order.catalogue.Basket;

/// A user wishes for an order of this basket. The key tells the same wish, sent again, from a second one.
record PlaceOrder(UserId userId, IdempotencyKey key, Basket basket) {}
