package tidings.proof.load;

import java.util.UUID;
import tidings.probes.CustomerRequest;
import tidings.proof.journal.Journal;

/// Somebody who has signed up, buys, and now and then thinks better of it.
final class Customer {
    private final Shop shop;
    private final Journal journal;
    private final Persistence buying;
    private final Account account;

    Customer(Shop shop, Journal journal, Persistence buying, Account account) {
        this.shop = shop;
        this.journal = journal;
        this.buying = buying;
        this.account = account;
    }

    /// Sends an order until it is answered for good: the same request under the same key.
    Reply buys(Basket basket) {
        return buys(basket, newKey());
    }

    /// Sends the same order twice at once.
    Reply buysTwiceAtOnce(Basket basket) {
        var key = newKey();
        var other = Thread.ofVirtual().start(() -> buys(basket, key));
        var reply = buys(basket, key);
        try {
            other.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    /// Sends an order without a key, and does what the answers say, until it is answered for good.
    Reply buysWithoutKey(Basket basket) {
        var order = new KeylessOrder(shop, journal, account, basket);
        return buying.ask(order::send, reply -> reply.isForLater() || reply.status() == 409);
    }

    void cancels(String orderId) {
        var reply = buying.ask(() -> shop.send(CustomerRequest.toCancel(orderId).by(account.token())));
        if (reply.status() == 202) {
            journal.cancelled(UUID.fromString(orderId));
        }
    }

    private String newKey() {
        var key = UUID.randomUUID().toString();
        journal.asks(key, account.userId());
        return key;
    }

    /// A 409 says that the same request is still under way.
    private Reply buys(Basket basket, String key) {
        return buying.ask(() -> send(basket, key), reply -> reply.isForLater() || reply.status() == 409);
    }

    private Reply send(Basket basket, String key) {
        var reply =
                shop.send(CustomerRequest.toOrder(basket).by(account.token()).under(key));
        journal.answered(key, reply.status(), reply.status() == 202 ? UUID.fromString(reply.text("orderId")) : null);
        return reply;
    }
}
